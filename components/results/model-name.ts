// The names of models and drives of the catalogue, for pages that the server draws: the catalogue never goes to the browser.
import "server-only";
import { catalog } from "@/lib/engine/catalog/catalog.gen";
import type { Words } from "@/lib/engine/inputs/declare";
import type { Locale } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";

/** What the result calls the part stands as it is where the catalogue has no such row: a part of one's own. */
function rowName(rows: Readonly<Record<string, { readonly name: Words }>>, id: string, locale: Locale): string {
  const row = Object.hasOwn(rows, id) ? rows[id] : undefined;
  return row ? wordsText(row.name, locale) : id;
}

export const modelName = (model: string, locale: Locale): string => rowName(catalog.models, model, locale);

export const deviceName = (device: string, locale: Locale): string => rowName(catalog.storageDevices, device, locale);
