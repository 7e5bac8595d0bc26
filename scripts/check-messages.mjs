// Every namespace and key in every language, with the same places, and no key without a use. `--root=FOLDER` looks at
// another tree, for the tests of this check.
import { messageProblems } from "./lib/message-problems.mjs";
import { root } from "./lib/paths.mjs";

const tree = process.argv.find((argument) => argument.startsWith("--root="))?.slice("--root=".length) ?? root;
const problems = messageProblems(tree);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
