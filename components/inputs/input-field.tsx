"use client";
// One leaf of the declaration as its control. A new kind of leaf is a new case here and nowhere else.
import type { LeafInput } from "@/lib/engine/inputs/declare";
import { ChoiceField } from "./choice-field";
import { ChoicesField } from "./choices-field";
import type { FieldKey } from "./field-key";
import { FlagField } from "./flag-field";
import { useForm } from "./form-source";
import { NumberField } from "./number-field";
import { PartField } from "./part-field";
import { ReadOnlyField } from "./read-only-field";
import { TextField } from "./text-field";

export function InputField({ fieldKey, input }: { readonly fieldKey: FieldKey; readonly input: LeafInput }) {
  const { isReadOnly } = useForm();
  if (isReadOnly) return <ReadOnlyField fieldKey={fieldKey} input={input} />;
  switch (input.kind) {
    case "number":
      return <NumberField fieldKey={fieldKey} input={input} />;
    case "choice":
      return <ChoiceField fieldKey={fieldKey} input={input} />;
    case "choices":
      return <ChoicesField fieldKey={fieldKey} input={input} />;
    case "flag":
      return <FlagField fieldKey={fieldKey} input={input} />;
    case "text":
      return <TextField fieldKey={fieldKey} input={input} />;
    case "part":
      return <PartField fieldKey={fieldKey} input={input} />;
  }
}
