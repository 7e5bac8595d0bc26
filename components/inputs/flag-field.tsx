"use client";
import { useTranslations } from "next-intl";
import type { FlagInput } from "@/lib/engine/inputs/declare";
import { TriState } from "../ui/tri-state";
import { FieldFrame } from "./field-frame";
import type { FieldKey } from "./field-key";
import { useForm, useFormValue, useWord } from "./form-source";
import { useStanding } from "./use-field";

/** Yes, no, or not answered: three different things to everyone who reads the design. */
export function FlagField({ fieldKey, input }: { readonly fieldKey: FieldKey; readonly input: FlagInput }) {
  const { source } = useForm();
  const word = useWord();
  const t = useTranslations("common");
  const stored = useFormValue((form) => form.value(fieldKey));
  const value = typeof stored === "boolean" ? stored : null;
  const write = (next: boolean | null) => source.write(fieldKey, next ?? undefined, "choosing");
  const standing = useStanding(fieldKey, input);
  // The third segment is the way back: no clear button beside it.
  return (
    <FieldFrame
      fieldKey={fieldKey}
      input={input}
      isEntered={false}
      standing={value === null ? standing : null}
      onClear={() => write(null)}
    >
      <TriState
        aria-label={word(input.words)}
        value={value}
        standingValue={typeof standing?.value === "boolean" ? standing.value : null}
        onValueChange={write}
        yesLabel={t("yes")}
        noLabel={t("no")}
        unansweredLabel={t("notAnswered")}
      />
    </FieldFrame>
  );
}
