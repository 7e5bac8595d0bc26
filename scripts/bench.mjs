// `npm run bench`: runs the benchmarks of bench/NAME.bench.ts. Without a name, all of them; `--list` only names them;
// what follows a name is passed on.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { exitWith, Failure } from "./lib/failure.mjs";
import { ensurePackages } from "./lib/packages.mjs";
import { root } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";

const ending = ".bench.ts";
const names = readdirSync(join(root, "bench"))
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length))
  .sort();
const [wanted, ...rest] = process.argv.slice(2);

/** @param {string} name @param {readonly string[]} args */
async function measure(name, args) {
  console.log(`— ${name}`);
  const file = join(root, "bench", `${name}${ending}`);
  const { code } = await run(process.execPath, ["--conditions=react-server", "--import", "tsx", file, ...args], {
    show: true,
  });
  if (code !== 0) throw new Failure(`The benchmark ${name} failed.`);
}

try {
  if (wanted === "--list") console.log(names.join("\n"));
  else if (wanted && !names.includes(wanted))
    throw new Failure(`There is no benchmark ${wanted}: choose from ${names.join(", ")}.`);
  else {
    await ensurePackages();
    for (const name of wanted ? [wanted] : names) await measure(name, rest);
  }
} catch (error) {
  exitWith(error);
}
