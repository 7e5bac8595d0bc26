"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import type { ChoicesInput } from "@/lib/engine/inputs/declare";
import { Checkbox } from "../ui/checkbox";
import { FieldNotices, Origin } from "./field-frame";
import { elementId, type FieldKey } from "./field-key";
import { useForm, useFormValue, useWord } from "./form-source";

/** Several of the options. "None of these" is an answer; no tick at all is not. */
export function ChoicesField({ fieldKey, input }: { readonly fieldKey: FieldKey; readonly input: ChoicesInput }) {
  const { source } = useForm();
  const word = useWord();
  const t = useTranslations("composer.field");
  const common = useTranslations("common");
  const stored = useFormValue((form) => form.value(fieldKey));
  const refusal = useFormValue((form) => form.refusal(fieldKey));
  const helpId = useId();
  const chosen: readonly unknown[] | null = Array.isArray(stored) ? stored : null;
  const write = (value: readonly string[] | undefined) => source.write(fieldKey, value, "choosing");
  const label = word(input.words);

  function toggle(id: string, isChosen: boolean) {
    const next = Object.keys(input.options).filter((option) => (option === id ? isChosen : chosen?.includes(option)));
    write(next.length === 0 ? undefined : next);
  }

  return (
    <fieldset
      id={elementId(fieldKey)}
      data-field={fieldKey}
      aria-describedby={helpId}
      className="group/field col-span-full min-w-0 scroll-mt-28 scroll-mb-24"
    >
      <legend className="text-ink flex w-full items-baseline justify-between gap-2 pb-1 text-xs font-medium">
        {label}
        <span className="text-ink-faint text-xs font-normal">
          {chosen === null ? (
            <span className="italic">{common("notAnswered")}</span>
          ) : (
            <Origin label={label} isEntered standing={null} onClear={() => write(undefined)} />
          )}
        </span>
      </legend>
      <div className="grid grid-cols-1 gap-x-4 gap-y-1.5 sm:grid-cols-2">
        {Object.entries(input.options).map(([id, words]) => (
          <Checkbox
            key={id}
            label={word(words)}
            isChecked={chosen?.includes(id) ?? false}
            onCheckedChange={(isChecked) => toggle(id, isChecked)}
          />
        ))}
        <Checkbox
          label={t("noneOfThese")}
          isChecked={chosen?.length === 0}
          onCheckedChange={(isChecked) => write(isChecked ? [] : undefined)}
          className="text-ink-muted"
        />
      </div>
      <p id={helpId} className="text-ink-muted pt-1 text-xs">
        {word(input.help)}
      </p>
      {refusal && <p className="text-danger text-xs">{refusal}</p>}
      <FieldNotices fieldKey={fieldKey} />
    </fieldset>
  );
}
