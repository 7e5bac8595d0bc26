// A plan as one line, in the shorthand of the field: TP 8 · PP 16 × 8 · DP 128 · micro-batch 1 · ZeRO 1 · selective.
import type { useTranslations } from "next-intl";
import type { PlanNumbers } from "@/lib/engine/models/training/step-case";
import type { KnobChange } from "@/lib/engine/planner/change-plan";
import { knobValueWords, knobWords } from "@/lib/engine/planner/plan-words";
import type { Locale } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";

export type PlannerWords = ReturnType<typeof useTranslations<"planner">>;

export function planName(plan: Readonly<PlanNumbers>, t: PlannerWords, locale: Locale): string {
  const { tensor, context, pipeline, virtualStages, data, expert, expertTensor, microBatch, zero, shard } = plan;
  const isPartlyShared = zero > 0 && shard < data * context;
  return [
    `TP ${tensor}`,
    ...(context > 1 ? [`CP ${context}`] : []),
    virtualStages > 1 ? `PP ${pipeline} × ${virtualStages}` : `PP ${pipeline}`,
    `DP ${data}`,
    ...(expert > 1 ? [`EP ${expert}`] : []),
    ...(expertTensor > 1 ? [`ETP ${expertTensor}`] : []),
    t("microBatch", { count: microBatch }),
    isPartlyShared ? t("shared", { stage: zero, width: shard }) : `ZeRO ${zero}`,
    t("recompute", { level: wordsText(knobValueWords("recompute", plan.recompute), locale) }),
    ...(plan.zeroBubble === 1 ? [wordsText(knobWords.zeroBubble, locale)] : []),
    ...(plan.offload === 1 ? [wordsText(knobWords.offload, locale)] : []),
    ...(plan.rankOrder === 1 ? [wordsText(knobValueWords("rankOrder", plan.rankOrder), locale)] : []),
  ].join(" · ");
}

/** What a plan sets differently from another: "Tensor parallel 8 → 4, micro-batch 1 → 2". */
export function changesText(changes: readonly KnobChange[], locale: Locale): string {
  return changes
    .map(({ knob, from, to }) => {
      const value = (setting: number) => wordsText(knobValueWords(knob, setting), locale);
      return `${wordsText(knobWords[knob], locale)} ${value(from)} → ${value(to)}`;
    })
    .join(locale === "zh-CN" ? "，" : ", ");
}

/** A relative difference with its sign: +2.1 %. */
export function signedShare(share: number, locale: Locale): string {
  const options = { style: "percent", signDisplay: "exceptZero", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, options).format(share);
}
