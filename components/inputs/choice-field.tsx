"use client";
import { useTranslations } from "next-intl";
import type { ChoiceInput } from "@/lib/engine/inputs/declare";
import { Combobox } from "../ui/combobox";
import { Segmented } from "../ui/segmented";
import { Select } from "../ui/select";
import { FieldFrame } from "./field-frame";
import type { FieldKey } from "./field-key";
import { useForm, useFormValue, useWord } from "./form-source";
import { type Standing, useStanding } from "./use-field";

const SEGMENTS_MAX = 4;
const SELECT_MAX = 14;
/** Width of all labels that still fit side by side in half a form; a Chinese character is twice as wide. */
const SEGMENTS_WIDTH_MAX = 34;

interface Option {
  readonly value: string;
  readonly label: string;
}

function widthOf(label: string): number {
  return Array.from(label).reduce((width, character) => width + (character > "\u2e80" ? 2 : 1), 3);
}

function isShort(options: readonly Option[]): boolean {
  return (
    options.length <= SEGMENTS_MAX &&
    options.reduce((width, { label }) => width + widthOf(label), 0) <= SEGMENTS_WIDTH_MAX
  );
}

/** One of several options: side by side where they are few and short, otherwise in a list. */
export function ChoiceField({ fieldKey, input }: { readonly fieldKey: FieldKey; readonly input: ChoiceInput }) {
  const { source } = useForm();
  const word = useWord();
  const stored = useFormValue((form) => form.value(fieldKey));
  const standing = useStanding(fieldKey, input);
  const value = typeof stored === "string" ? stored : null;
  const options = Object.entries(input.options).map(([id, words]) => ({ value: id, label: word(words) }));
  const choose = (next: string | null) => source.write(fieldKey, next ?? undefined, "choosing");
  return (
    <FieldFrame
      fieldKey={fieldKey}
      input={input}
      isEntered={value !== null}
      standing={standing}
      onClear={() => choose(null)}
    >
      <Control label={word(input.words)} options={options} value={value} standing={standing} onChoose={choose} />
    </FieldFrame>
  );
}

interface ControlProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly standing: Standing | null;
  readonly onChoose: (value: string | null) => void;
}

function Control({ label, options, value, standing, onChoose }: ControlProps) {
  const t = useTranslations("composer.field");
  const common = useTranslations("common");
  if (isShort(options)) {
    return (
      <Segmented
        aria-label={label}
        className="self-start"
        options={options}
        value={value ?? ""}
        onValueChange={onChoose}
        {...(value === null && typeof standing?.value === "string" ? { standingValue: standing.value } : {})}
      />
    );
  }
  const placeholder = standing?.text ?? t("choose");
  const clearLabel = standing ? t("useStanding", { value: standing.text }) : common("notAnswered");
  if (options.length <= SELECT_MAX) {
    return (
      <Select
        options={options}
        value={value}
        onValueChange={onChoose}
        placeholder={placeholder}
        clearLabel={clearLabel}
      />
    );
  }
  return (
    <Combobox
      options={options}
      value={value}
      onValueChange={onChoose}
      placeholder={placeholder}
      emptyLabel={common("noneFound")}
      clearLabel={t("clearNamed", { field: label })}
      openLabel={t("openNamed", { field: label })}
    />
  );
}
