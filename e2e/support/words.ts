// The words of the interface as a person reads them, so that a test finds things by their name in either language.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "next-intl";
import type { Locale } from "../../lib/i18n/format-quantity";
import type { messages } from "../../lib/i18n/messages.gen";
import { root } from "../../scripts/lib/paths.mjs";

type Messages = (typeof messages)["en"];

const ending = ".json";

/** A file's namespace as the interface names it: `part-change.json` holds `partChange`. */
const namespaceOf = (file: string): string =>
  file.slice(0, -ending.length).replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());

function readMessages(locale: Locale): Messages {
  const folder = join(root, "messages", locale);
  const files = readdirSync(folder).filter((name) => name.endsWith(ending));
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), "utf8"));
  return Object.fromEntries(files.map((file) => [namespaceOf(file), read(file)])) as Messages;
}

/** `words("zh-CN")("account.signIn")` is what stands on the button. */
export function words(locale: Locale) {
  return createTranslator({ locale, messages: readMessages(locale), timeZone: "UTC" });
}

export type Say = ReturnType<typeof words>;
