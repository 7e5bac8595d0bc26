"use client";
import { useTranslations } from "next-intl";
import type { TextInput as TextDeclaration } from "@/lib/engine/inputs/declare";
import { TextInput } from "../ui/text-input";
import { Textarea } from "../ui/textarea";
import { useIsAlive } from "../ui/use-is-alive";
import { FieldFrame } from "./field-frame";
import type { FieldKey } from "./field-key";
import { useForm, useFormValue, useWord } from "./form-source";

/** Free text. What is too long stays in the box, is not sent, and says by how much. */
export function TextField({ fieldKey, input }: { readonly fieldKey: FieldKey; readonly input: TextDeclaration }) {
  const { source } = useForm();
  const word = useWord();
  const t = useTranslations("composer.field");
  const isAlive = useIsAlive();
  const stored = useFormValue((form) => form.value(fieldKey));
  const kept = useFormValue((form) => form.text(fieldKey));
  const text = kept ?? (typeof stored === "string" ? stored : "");
  const length = Array.from(text).length;
  const { maxLength, multiline } = input;
  const isTooLong = length > maxLength;

  function change(next: string) {
    if (Array.from(next).length > maxLength) source.keepText(fieldKey, next, stored);
    else source.write(fieldKey, next === "" ? undefined : next, "typing");
  }

  const props = {
    value: text,
    readOnly: !isAlive,
    onChange: (event: { readonly target: { readonly value: string } }) => change(event.target.value),
    onBlur: source.endTyping,
  };
  return (
    <FieldFrame
      fieldKey={fieldKey}
      input={input}
      isEntered={text !== ""}
      standing={null}
      isWide={multiline}
      error={isTooLong ? t("tooLong", { field: word(input.words), limit: maxLength, over: length - maxLength }) : null}
      onClear={() => source.write(fieldKey, undefined, "choosing")}
    >
      {multiline ? <Textarea {...props} /> : <TextInput {...props} />}
    </FieldFrame>
  );
}
