"use client";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { GroupInput } from "@/lib/engine/inputs/declare";
import { Button } from "../ui/button";
import { childKey, elementId, type FieldKey } from "./field-key";
import { useForm, useFormValue, useWord } from "./form-source";
import { useValueWords } from "./use-field";
import { valueText } from "./value-text";

interface ComputedGroupProps {
  readonly fieldKey: FieldKey;
  readonly input: GroupInput;
}

/** A group that the product wrote: what it holds in one line, and the way to be rid of it. Nothing there, nothing shown. */
export function ComputedGroup({ fieldKey, input }: ComputedGroupProps) {
  const { source, isReadOnly, locale, parts } = useForm();
  const word = useWord();
  const words = useValueWords();
  const t = useTranslations("composer.field");
  const line = useRef<HTMLParagraphElement>(null);
  const isPresent = useFormValue((form) => form.value(fieldKey) !== undefined);
  const summary = useFormValue((form) =>
    Object.entries(input.fields)
      // Texts of such a group are for the product: keys and fingerprints.
      .filter(([, field]) => field.kind !== "text" && field.kind !== "group" && field.kind !== "list")
      .flatMap(([name, field]) => {
        const value = form.value(childKey(fieldKey, name));
        if (value === undefined || field.kind === "group" || field.kind === "list") return [];
        return [`${word(field.words)} ${valueText(field, value, { locale, parts, words })}`];
      })
      .join(" · "),
  );
  const label = word(input.words);
  function remove() {
    line.current?.focus();
    source.write(fieldKey, undefined, "choosing");
  }
  return (
    <div id={elementId(fieldKey)} data-group={fieldKey} className="min-w-0 scroll-mt-28 scroll-mb-24">
      <p ref={line} tabIndex={-1} className="pb-0.5 text-sm font-semibold outline-none">
        {label}
      </p>
      <p className="text-ink-muted text-xs">{isPresent ? word(input.help) : t("notComputed")}</p>
      {isPresent && (
        <div className="bg-sunken mt-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-sm px-3 py-2">
          <p className="min-w-0 flex-1 basis-60 text-xs wrap-break-word">{summary}</p>
          {!isReadOnly && (
            <Button size="sm" onClick={remove} aria-label={t("removeNamed", { field: label })}>
              {t("remove")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
