// The design's store as the source that form fields read and write.
import type { Locale } from "@/lib/i18n/format-quantity";
import { findingText } from "@/lib/i18n/words-text";
import { formatPath } from "@/lib/spec/paths";
import { type FieldKey, pathOfKey } from "../inputs/field-key";
import type { FormSource } from "../inputs/form-source";
import { type DesignStore, endTyping, enteredAt, writeField } from "./design-store";
import { indexOf } from "./result-index";

export function formSourceOf(store: DesignStore, locale: Locale): FormSource {
  /** The field's path in the document that the figures belong to: a result speaks of that one. */
  const pathInResult = (key: FieldKey): string | null => {
    const { figures, document } = store.get();
    const path = pathOfKey(key, figures.document ?? document);
    return path && formatPath(path);
  };
  return {
    subscribe: store.subscribe,
    value: (key) => enteredAt(store.get().document, key),
    text: (key) => store.get().texts.get(key),
    assumption: (key) => indexOf(store.get().figures.result).assumptions.get(pathInResult(key) ?? ""),
    refusal: (key) => store.get().refusals.get(key),
    notices: (key) => {
      const findings = indexOf(store.get().figures.result).findingsByPath.get(pathInResult(key) ?? "") ?? [];
      return findings.map((finding) => ({
        id: finding.id,
        severity: finding.severity,
        ...findingText(finding, locale),
      }));
    },
    write: (key, value, how) =>
      writeField(store, key, { value, text: null }, { now: Date.now(), isTyping: how === "typing" }),
    keepText: (key, text, value) => writeField(store, key, { value, text }, { now: Date.now(), isTyping: true }),
    endTyping: () => endTyping(store),
    target: () => store.get().target,
  };
}
