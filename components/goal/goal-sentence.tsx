"use client";
import { useLocale, useTranslations } from "next-intl";
import { namesUnit } from "@/components/inputs/number-text";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { PartOption } from "@/lib/engine/catalog/options";
import type { GoalPrecision } from "@/lib/engine/goal/goal";
import { goalPrecisions } from "@/lib/engine/goal/goal-inputs";
import { symbolText } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import { type GoalDraft, type GoalFault, type GoalField, goalFields, type ReadGoal } from "./goal-form";

interface GoalSentenceProps {
  readonly models: readonly PartOption[];
  readonly draft: GoalDraft;
  readonly faults: ReadGoal["faults"];
  readonly onChange: (draft: GoalDraft) => void;
}

const widths: Readonly<Record<GoalField, string>> = {
  tokens: "w-36",
  seconds: "w-24",
  facilityWatts: "w-32",
  budgetUsd: "w-32",
};

/** The goal as one sentence with its blanks to fill in; the sentence orders them as its language does. */
export function GoalSentence({ models, draft, faults, onChange }: GoalSentenceProps) {
  const t = useTranslations("goal");
  const common = useTranslations("common");
  const locale = useLocale();
  const faultText = (fault: GoalFault | undefined) =>
    fault === undefined ? null : fault.kind === "missing" ? t("missing") : wordsText(fault.message, locale);

  function blank(name: GoalField) {
    const { symbol } = goalFields[name];
    const text = draft.texts[name];
    const unit = symbol === "$" || namesUnit(text, goalFields[name].spec.unit) ? "" : symbolText(symbol, locale);
    return (
      <Field label={t(`fields.${name}`)} isLabelHidden error={faultText(faults[name])} className={widths[name]}>
        <TextInput
          isNumeric
          inputMode="text"
          value={text}
          placeholder={t(`examples.${name}`)}
          {...(symbol === "$" ? { prefixSlot: "$" } : {})}
          suffix={unit}
          onChange={(event) => onChange({ ...draft, texts: { ...draft.texts, [name]: event.target.value } })}
        />
      </Field>
    );
  }

  const model = (
    <Field label={t("fields.model")} isLabelHidden error={faultText(faults.model)} className="w-64 max-w-full">
      <Combobox
        options={models.map(({ id, name }) => ({ value: id, label: wordsText(name, locale) }))}
        value={draft.model}
        onValueChange={(next) => onChange({ ...draft, model: next })}
        placeholder={t("examples.model")}
        emptyLabel={common("noneFound")}
        clearLabel={t("clearModel")}
        openLabel={t("openModels")}
      />
    </Field>
  );
  const precision = (
    <Field label={t("fields.precision")} isLabelHidden className="w-28">
      <Select<GoalPrecision>
        options={(Object.keys(goalPrecisions) as readonly GoalPrecision[]).map((value) => ({
          value,
          label: wordsText(goalPrecisions[value], locale),
        }))}
        value={draft.precision}
        onValueChange={(next) => onChange({ ...draft, precision: next ?? draft.precision })}
      />
    </Field>
  );
  return (
    <div className="flex flex-wrap items-start gap-x-2 gap-y-3 leading-8 pointer-coarse:leading-10">
      {t.rich("sentence", {
        model: () => model,
        precision: () => precision,
        tokens: () => blank("tokens"),
        time: () => blank("seconds"),
        power: () => blank("facilityWatts"),
        budget: () => blank("budgetUsd"),
      })}
    </div>
  );
}
