"use client";
import { useTranslations } from "next-intl";
import type { PartOption } from "@/lib/engine/catalog/options";
import { OWN_PREFIX } from "@/lib/engine/catalog/own/own-prefix";
import type { PartInput } from "@/lib/engine/inputs/declare";
import { Combobox } from "../ui/combobox";
import { FieldFrame } from "./field-frame";
import type { FieldKey } from "./field-key";
import { useForm, useFormValue, useWord } from "./form-source";
import { useStanding } from "./use-field";

/** A part of the catalogue, found by typing. Parts with figures that nobody could verify say so in the list. */
export function PartField({ fieldKey, input }: { readonly fieldKey: FieldKey; readonly input: PartInput }) {
  const { source, parts } = useForm();
  const word = useWord();
  const t = useTranslations("composer.field");
  const common = useTranslations("common");
  const stored = useFormValue((form) => form.value(fieldKey));
  const standing = useStanding(fieldKey, input);
  const value = typeof stored === "string" ? stored : null;
  const known = parts[input.part];
  const own = ({ id }: PartOption) => (id.startsWith(OWN_PREFIX) ? t("ownPart") : "");
  const doubt = ({ unverified }: PartOption) =>
    unverified.includes("*")
      ? t("unverified")
      : unverified.length > 0
        ? t("unverifiedSome", { count: unverified.length })
        : "";
  const options = known.map((option) => ({
    value: option.id,
    label: word(option.name),
    detail: [own(option), doubt(option)].filter(Boolean).join(" · "),
  }));
  const chosen = known.find(({ id }) => id === value);
  const remark = chosen ? doubt(chosen) : "";
  // A part that the catalogue no longer has stays named, so that nobody loses it unseen.
  const shown = value !== null && !chosen ? [...options, { value, label: value, detail: t("notInCatalog") }] : options;
  const label = word(input.words);
  const write = (next: string | null) => source.write(fieldKey, next ?? undefined, "choosing");
  return (
    <FieldFrame
      fieldKey={fieldKey}
      input={input}
      isEntered={false}
      standing={value === null ? standing : null}
      {...(remark === "" ? {} : { remark })}
      onClear={() => write(null)}
    >
      <Combobox
        options={shown}
        value={value}
        onValueChange={write}
        placeholder={standing?.text ?? t("choosePart")}
        emptyLabel={common("noneFound")}
        clearLabel={t("clearNamed", { field: label })}
        openLabel={t("openNamed", { field: label })}
      />
    </FieldFrame>
  );
}
