"use client";
import { useRef, useState } from "react";
import type { NumberInput } from "@/lib/engine/inputs/declare";
import { type Locale, symbolText } from "@/lib/i18n/format-quantity";
import { isSame } from "@/lib/spec/diff";
import { TextInput } from "../ui/text-input";
import { useIsAlive } from "../ui/use-is-alive";
import { effectiveSpec, replacedFigure } from "./effective-spec";
import { FieldFrame } from "./field-frame";
import type { FieldKey } from "./field-key";
import { useForm, useFormValue, useWord } from "./form-source";
import { namesUnit, numberText, readNumber, standingText, usualSymbol } from "./number-text";
import { useStanding } from "./use-field";

/** What stands in the box while someone types, and what it was last read as. */
interface Typing {
  readonly text: string;
  readonly value: number | undefined;
  readonly isReadable: boolean;
}

/** A number with its unit inside the box. Takes `10k` and `1.5 MW`; a text that is no number stays as typed. */
export function NumberField({ fieldKey, input }: { readonly fieldKey: FieldKey; readonly input: NumberInput }) {
  const { source, locale, parts } = useForm();
  const word = useWord();
  const stored = useFormValue((form) => form.value(fieldKey));
  const kept = useFormValue((form) => form.text(fieldKey));
  const replaced = useFormValue((form) => replacedFigure(fieldKey, form.value, parts));
  const spec = effectiveSpec(input, replaced);
  const standing = useStanding(fieldKey, input);
  const [typing, setTyping] = useState<Typing | null>(null);
  const isAlive = useIsAlive();
  const [wasWrong, setWasWrong] = useState(false);
  const symbol = useRef<string | undefined>(undefined);

  const value = typeof stored === "number" ? stored : undefined;
  const usual = standingNumber(replaced ? replaced.value : standing?.value, spec.unit, locale);
  const shown = value === undefined ? null : numberText(value, spec.unit, locale, symbol.current);
  const assumed = shown?.symbol ?? usual?.symbol ?? usualSymbol(spec);
  // An undo or somebody else's edit may have changed the value under the typing: then the value wins.
  const isOurs =
    typing !== null && (typing.isReadable ? kept === undefined && isSame(typing.value, value) : kept === typing.text);
  const text = isOurs ? typing.text : (kept ?? shown?.number ?? "");
  const reading = kept === undefined ? null : readNumber(kept, spec, assumed);
  const error = reading?.ok === false && (!isOurs || wasWrong) ? word(reading.message) : null;
  // While someone types, a bare number keeps the unit that it had at the first keystroke.
  const base = useRef(assumed);
  // And a text that cannot be read leaves the value of before, never one that only its first letters meant.
  const before = useRef(value);
  if (!isOurs) {
    base.current = assumed;
    before.current = value;
  }

  function change(next: string) {
    const read = readNumber(next, spec, base.current);
    setTyping({ text: next, value: read.ok ? read.value : before.current, isReadable: read.ok });
    if (read.ok) {
      symbol.current = read.symbol;
      source.write(fieldKey, read.value, "typing");
    } else source.keepText(fieldKey, next, before.current);
  }

  function leave() {
    setTyping(null);
    source.endTyping();
  }

  const unit = namesUnit(text, spec.unit) || assumed === "$" ? "" : isOurs ? base.current : assumed;
  return (
    <FieldFrame
      fieldKey={fieldKey}
      input={input}
      isEntered={value !== undefined || kept !== undefined}
      standing={standing}
      error={error}
      onClear={() => source.write(fieldKey, undefined, "choosing")}
    >
      <TextInput
        isNumeric
        readOnly={!isAlive}
        inputMode="text"
        value={text}
        placeholder={usual?.number ?? "–"}
        {...(assumed === "$" ? { prefixSlot: "$" } : {})}
        suffix={symbolText(unit, locale)}
        className="placeholder:italic"
        onFocus={() => setWasWrong(error !== null)}
        onChange={(event) => change(event.target.value)}
        onBlur={leave}
      />
    </FieldFrame>
  );
}

function standingNumber(value: unknown, unit: NumberInput["unit"], locale: Locale) {
  return typeof value === "number" ? standingText(value, unit, locale) : null;
}
