// podwright: the engine at the command line, without a database. Each command is one row of `commands`.
import { readFileSync } from "node:fs";
import { exitCodes, UsageError } from "./exit";
import { type CommandLine, readCommandLine } from "./options";

const help = `podwright: design data centres for large AI models

  podwright evaluate SOURCE [--format table|json] [--lang en|zh-CN] [--today YYYY-MM-DD]
  podwright plan SOURCE [--job ID] [--objective time|cost|memory] [--top N] [--format table|json] [--lang en|zh-CN]
  podwright goal --model ID --tokens N --days D [--megawatts MW] [--usd USD] [--sequence TOKENS] [--batch SEQUENCES]
                 [--precision FORMAT] [--place ID] [--accelerator ID]
                 [--format table|json] [--lang en|zh-CN]
  podwright size fabric --topology fat-tree|rail|rail-only|multi-plane|dragonfly|dragonfly-plus|torus|single-switch
                 --radix R --endpoints N [--planes P] [--oversubscription X] [--core-oversubscription X] [--tiers T]
                 [--breakout B] [--reserved-endpoints E] [--rails K] [--endpoints-per-leaf N] [--leaves-per-pod N]
                 [--upper-radix R] [--switches-per-group N] [--endpoints-per-switch N] [--links-per-arc N] [--shape AxBxC]
                 [--format table|json] [--lang en|zh-CN]
  podwright binds SOURCE [--relax SHARE] [--format table|json] [--lang en|zh-CN]
  podwright evaluate SOURCE --explain PATH [--depth LEVELS] [--format table|json] [--lang en|zh-CN]
  podwright validate SOURCE [--format table|json] [--lang en|zh-CN]
  podwright export FORMAT SOURCE [--lang en|zh-CN]
  podwright template list [--format table|json] [--lang en|zh-CN]
  podwright template show NAME [--format json|yaml]

SOURCE is a JSON or YAML file, template:NAME, or - for standard input.
PATH is a figure of the JSON result, such as training.jobs[0].stepSeconds; a wrong one lists those that can be explained.
Numbers in a file and of a goal may carry units: 1.5 MW, 400 Gbit/s, 10k.
Of binds every limit is relaxed by SHARE, 0.1 unless told, and what that buys is evaluated.
Of a fabric every endpoint has one link in each plane; reserved endpoints of a plane are cabled beside them. A cable carries
as many links as a port is split into. In a torus the radix is a node's ports: six and more make three dimensions.
Exit code: 0 done, 1 invalid document (each field on standard error) or a fabric that does not fit, 2 wrong usage.
`;

/** A command gets what stands after its name, and answers with the exit code. */
type Command = (args: readonly string[], line: CommandLine) => Promise<number>;

/** Loaded when they run: the engine is not read to list templates. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  evaluate: async () => (await import("./commands/evaluate")).evaluateCommand,
  plan: async () => (await import("./commands/plan")).planCommand,
  goal: async () => (await import("./commands/goal")).goalCommand,
  size: async () => (await import("./commands/size")).sizeCommand,
  binds: async () => (await import("./commands/binds")).bindsCommand,
  validate: async () => (await import("./commands/validate")).validateCommand,
  export: async () => (await import("./commands/export")).exportCommand,
  template: async () => (await import("./commands/template")).templateCommand,
};

function version(): string {
  const manifest: { readonly version: string } = JSON.parse(
    readFileSync(new URL("../package.json", import.meta.url), "utf8"),
  );
  return manifest.version;
}

async function run(args: readonly string[]): Promise<number> {
  const line = readCommandLine(args);
  if (line.wantsVersion) process.stdout.write(`${version()}\n`);
  else if (line.wantsHelp) process.stdout.write(help);
  else {
    const [name, ...rest] = line.positionals;
    if (name === undefined) throw new UsageError("Name a command.");
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) throw new UsageError(`There is no command ${JSON.stringify(name)}.`);
    requireOwnOptions(name, line);
    return (await command())(rest, line);
  }
  return exitCodes.done;
}

/** Options of one command mean nothing to the others. */
function requireOwnOptions(name: string, line: CommandLine): void {
  for (const owner of ["plan", "goal", "size", "binds"] as const) {
    const foreign = Object.entries(line[owner]).find(([, value]) => value !== null);
    if (name !== owner && foreign !== undefined)
      throw new UsageError(`--${foreign[0]} belongs to the command ${owner}.`);
  }
}

/** Runs the program; everything expected that goes wrong ends here as one sentence and an exit code. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`podwright: ${error.message}\nAll commands: podwright --help\n`);
    return exitCodes.usage;
  }
}
