import { useLocale, useTranslations } from "next-intl";
import { WhyButton } from "@/components/explain/why-button";
import { Figure, FigureList } from "@/components/ui/figure";
import type { Reason } from "@/lib/engine/reason";
import type { Result } from "@/lib/engine/result";
import type { UnitId } from "@/lib/engine/units/units";
import { formatQuantity } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";

interface Source {
  readonly label:
    | "timeToTrain"
    | "requestRate"
    | "itPower"
    | "facilityPower"
    | "pue"
    | "carbon"
    | "embodied"
    | "capital"
    | "yearly"
    | "total";
  readonly unit: UnitId;
  /** In the result. */
  readonly path: string;
  readonly value: (result: Result) => number | null;
  readonly reason: (result: Result) => Reason | null;
  readonly isAsked?: (result: Result) => boolean;
}

const facility = ({ facility: { reason } }: Result) => reason;
const cost = ({ cost: { reason } }: Result) => reason;

const sources: readonly Source[] = [
  {
    label: "timeToTrain",
    unit: "seconds",
    path: "training.trainingSeconds",
    value: ({ training }) => training.trainingSeconds,
    reason: ({ training }) => training.reason,
    isAsked: ({ training }) => training.jobs.length > 0,
  },
  {
    label: "requestRate",
    unit: "requestsPerSecond",
    path: "inference.requestsPerSecond",
    value: ({ inference }) => inference.requestsPerSecond,
    reason: ({ inference }) => inference.reason,
    isAsked: ({ inference }) => inference.jobs.length > 0,
  },
  {
    label: "itPower",
    unit: "watts",
    path: "facility.itWatts",
    value: (result) => result.facility.itWatts,
    reason: facility,
  },
  {
    label: "facilityPower",
    unit: "watts",
    path: "facility.facilityWatts",
    value: (result) => result.facility.facilityWatts,
    reason: facility,
  },
  {
    label: "pue",
    unit: "ratio",
    path: "facility.powerUsageEffectiveness",
    value: (result) => result.facility.powerUsageEffectiveness,
    reason: facility,
  },
  {
    label: "carbon",
    unit: "kilograms",
    path: "facility.annualCarbonKilograms",
    value: (result) => result.facility.annualCarbonKilograms,
    reason: ({ carbon }) => carbon.reason,
  },
  {
    label: "embodied",
    unit: "kilograms",
    path: "facility.embodiedCarbonKilograms",
    value: (result) => result.facility.embodiedCarbonKilograms,
    reason: facility,
  },
  { label: "capital", unit: "usd", path: "cost.capitalUsd", value: (result) => result.cost.capitalUsd, reason: cost },
  { label: "yearly", unit: "usd", path: "cost.yearlyUsd", value: (result) => result.cost.yearlyUsd, reason: cost },
  { label: "total", unit: "usd", path: "cost.totalUsd", value: (result) => result.cost.totalUsd, reason: cost },
];

/** What it does, draws, emits and costs. What is not known says why. */
export function KeyFigures({ result }: { readonly result: Result }) {
  const t = useTranslations("review");
  const locale = useLocale();
  return (
    <FigureList>
      {sources
        .filter(({ isAsked }) => isAsked?.(result) ?? true)
        .map(({ label, unit, path, value, reason }) => {
          const found = value(result);
          const quantity = found === null ? null : formatQuantity(found, unit, locale);
          const why = found === null ? reason(result) : null;
          return (
            <Figure
              key={label}
              label={
                <>
                  {t(label)} {found !== null && <WhyButton path={path} label={t(label)} />}
                </>
              }
              value={quantity?.number ?? null}
              unit={quantity?.unit ?? ""}
              unknownLabel={t("notAssessed")}
              note={why && wordsText(why, locale)}
            />
          );
        })}
    </FigureList>
  );
}
