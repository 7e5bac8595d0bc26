// The name of a model of the catalogue, for pages that the server draws: the catalogue never goes to the browser.
import "server-only";
import { catalog } from "@/lib/engine/catalog/catalog.gen";
import type { Locale } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";

/** What the result calls the model stands as it is where the catalogue has no such row: an architecture of one's own. */
export function modelName(model: string, locale: Locale): string {
  const row = Object.hasOwn(catalog.models, model) ? catalog.models[model] : undefined;
  return row ? wordsText(row.name, locale) : model;
}
