// `podwright validate SOURCE`: is this a design document, and which is it?
import { documentDigest } from "../../lib/spec/digest";
import { exitCodes } from "../exit";
import { loadDocument } from "../load-document";
import { type CommandLine, formatOf } from "../options";
import { printProblems } from "../print-problems";

export async function validateCommand(args: readonly string[], line: CommandLine): Promise<number> {
  const format = formatOf(line, ["table", "json"]);
  const loaded = await loadDocument(args);
  if (!loaded.ok) {
    printProblems(loaded.problems, line.locale);
    if (format === "json")
      process.stdout.write(`${JSON.stringify({ valid: false, problems: loaded.problems }, null, 2)}\n`);
    return exitCodes.invalid;
  }
  const digest = documentDigest(loaded.document);
  const valid = line.locale === "en" ? "valid" : "有效";
  process.stdout.write(
    format === "json"
      ? `${JSON.stringify({ valid: true, documentDigest: digest, problems: [] }, null, 2)}\n`
      : `${valid} ${digest}\n`,
  );
  return exitCodes.done;
}
