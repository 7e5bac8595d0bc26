// `npm run registries` writes the generated registries; `--check` only says which are stale. `--root=FOLDER` looks at
// another tree, for the tests of this check.
import { root } from "./lib/paths.mjs";
import { staleRegistries, writeRegistries } from "./lib/registries.mjs";

const tree = process.argv.find((argument) => argument.startsWith("--root="))?.slice("--root=".length) ?? root;

if (process.argv.includes("--check")) {
  const stale = staleRegistries(tree);
  for (const output of stale) console.error(`${output} is not what its folder says: run npm run registries`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const output of writeRegistries(tree)) console.log(`wrote ${output}`);
}
