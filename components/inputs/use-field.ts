"use client";
import { useTranslations } from "next-intl";
import type { LeafInput } from "@/lib/engine/inputs/declare";
import { inputAt } from "@/lib/spec/paths";
import type { FieldKey } from "./field-key";
import { useForm, useFormValue, useWord } from "./form-source";
import { standingText, withUnit } from "./number-text";
import { type ValueWords, valueText } from "./value-text";

/** The words of answers that are no value of their own. */
export function useValueWords(): ValueWords {
  const t = useTranslations();
  return {
    yes: t("common.yes"),
    no: t("common.no"),
    none: t("composer.field.noneOfThese"),
    unanswered: t("common.notAnswered"),
  };
}

/** What applies to a field while nothing is entered, in words: the value, and where it comes from. */
export interface Standing {
  readonly value: string | number | boolean;
  readonly text: string;
  /** "default" or "follows Node". */
  readonly origin: string;
}

function declaredDefault(input: LeafInput): string | number | undefined {
  return input.kind === "number" || input.kind === "choice" ? input.default : undefined;
}

/** The value that stands in for a missing answer, or null where a missing answer stays unknown. */
export function useStanding(key: FieldKey, input: LeafInput): Standing | null {
  const { parts, locale } = useForm();
  const t = useTranslations("composer.field");
  const word = useWord();
  const words = useValueWords();
  const assumption = useFormValue((source) => source.assumption(key));
  const assumed = assumption?.value;
  // An assumption is a number or a text; of a flag it is the word.
  const value =
    input.kind === "flag" && assumed !== undefined ? assumed === "true" : (assumed ?? declaredDefault(input));
  if (value === undefined) return null;
  const text =
    input.kind === "number" && typeof value === "number"
      ? withUnit(standingText(value, input.unit, locale), locale)
      : valueText(input, value, { locale, parts, words });
  if (assumption?.from !== "follows") return { value, text, origin: t("default") };
  return { value, text, origin: t("follows", { source: sourceText(assumption.source) }) };

  function sourceText(source: string | null): string {
    if (source === null) return t("anotherAnswer");
    const declared = inputAt(source)?.input;
    if (declared) return word(declared.words);
    const id = source.slice(source.indexOf("/") + 1);
    const name = Object.values(parts)
      .flat()
      .find((option) => option.id === id)?.name;
    return name ? word(name) : source;
  }
}
