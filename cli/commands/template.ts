// `podwright template list` and `podwright template show NAME`.
import { stringify } from "yaml";
import { wordsText } from "../../lib/i18n/words-text";
import { templates } from "../../lib/spec/templates/templates.gen";
import { exitCodes, UsageError } from "../exit";
import { findTemplate } from "../find-template";
import { type CommandLine, formatOf } from "../options";
import { renderTable } from "../table";

function list(line: CommandLine): void {
  const rows = Object.values(templates).map(({ id, title }) => ({ id, title: wordsText(title, line.locale) }));
  const isJson = formatOf(line, ["table", "json"]) === "json";
  process.stdout.write(
    isJson ? `${JSON.stringify(rows, null, 2)}\n` : renderTable(rows.map(({ id, title }) => [id, title])),
  );
}

function show(id: string, line: CommandLine): void {
  const { document } = findTemplate(id);
  const isJson = formatOf(line, ["json", "yaml"]) === "json";
  process.stdout.write(
    isJson ? `${JSON.stringify(document, null, 2)}\n` : stringify(document, { version: "1.2", lineWidth: 0 }),
  );
}

export async function templateCommand([verb, name, ...more]: readonly string[], line: CommandLine): Promise<number> {
  if (verb === "list" && name === undefined) list(line);
  else if (verb === "show" && name !== undefined && more.length === 0) show(name, line);
  else throw new UsageError("Say: template list, or: template show NAME.");
  return exitCodes.done;
}
