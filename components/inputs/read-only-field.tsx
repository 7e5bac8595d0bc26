"use client";
import type { LeafInput } from "@/lib/engine/inputs/declare";
import { TextInput } from "../ui/text-input";
import { Textarea } from "../ui/textarea";
import { replacedFigure } from "./effective-spec";
import { FieldFrame } from "./field-frame";
import type { FieldKey } from "./field-key";
import { useForm, useFormValue } from "./form-source";
import { useStanding, useValueWords } from "./use-field";
import { valueText } from "./value-text";

/** A field for those who may look but not write: reachable by keyboard, copyable, plainly not editable. */
export function ReadOnlyField({ fieldKey, input }: { readonly fieldKey: FieldKey; readonly input: LeafInput }) {
  const { locale, parts } = useForm();
  const words = useValueWords();
  const value = useFormValue((source) => source.value(fieldKey));
  const replaced = useFormValue((source) => replacedFigure(fieldKey, source.value, parts));
  const standing = useStanding(fieldKey, input);
  const isEntered = value !== undefined;
  const text = valueText(input, value, { locale, parts, words, ...(replaced ? { unit: replaced.unit } : {}) });
  const isWide = (input.kind === "text" && input.multiline) || input.kind === "choices";
  const shown = isEntered ? text : (standing?.text ?? text);
  return (
    <FieldFrame
      fieldKey={fieldKey}
      input={input}
      isEntered={isEntered}
      standing={standing}
      isWide={isWide}
      onClear={() => undefined}
    >
      {isWide ? (
        <Textarea readOnly rows={1} value={shown} className="bg-sunken" />
      ) : (
        <TextInput readOnly value={shown} className={isEntered ? "bg-sunken" : "bg-sunken text-ink-muted italic"} />
      )}
    </FieldFrame>
  );
}
