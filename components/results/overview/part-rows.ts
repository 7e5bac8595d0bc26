// The two to four figures by which the overview speaks of a part. They are called as on the page that they lead to.
import type { useTranslations } from "next-intl";
import type { Result } from "@/lib/engine/result";
import type { InferenceJobResult, TrainingJobResult } from "@/lib/engine/result-workload";
import { type Locale, quantityText } from "@/lib/i18n/format-quantity";
import type { QuantityRow } from "../quantity-figures";

type Translate = ReturnType<typeof useTranslations<never>>;

interface Telling {
  readonly t: Translate;
  readonly locale: Locale;
}

type RowsOf = (result: Result, telling: Telling) => readonly QuantityRow[];

/** Of several jobs, as many as a card holds. */
export const JOBS_SHOWN = 4;

function trainingJob(job: TrainingJobResult, path: string, { t, locale }: Telling): readonly QuantityRow[] {
  const word = (key: "time" | "step" | "mfu" | "goodput") => t(`results.training.${key}`);
  const band = job.reliability?.trainingSeconds;
  const end = (seconds: number | null) =>
    seconds === null ? t("results.training.never") : quantityText(seconds, "seconds", locale);
  return [
    {
      label: word("time"),
      value: job.trainingSeconds,
      unit: "seconds",
      note: band ? t.markup("results.training.band", { low: () => end(band.p10), high: () => end(band.p90) }) : null,
      path: `${path}.trainingSeconds`,
    },
    { label: word("step"), value: job.stepSeconds, unit: "seconds", path: `${path}.stepSeconds` },
    { label: word("mfu"), value: job.modelFlopsUtilization, unit: "fraction", path: `${path}.modelFlopsUtilization` },
    { label: word("goodput"), value: job.goodput, unit: "fraction", path: `${path}.goodput` },
  ];
}

const trainingRows: RowsOf = ({ training: { jobs } }, telling) => {
  const { t } = telling;
  const [first] = jobs;
  if (first && jobs.length === 1) return trainingJob(first, "training.jobs[0]", telling);
  return jobs.slice(0, JOBS_SHOWN).map((job, index) => ({
    label: job.name,
    value: job.trainingSeconds,
    unit: "seconds",
    note: t("results.training.time"),
    path: `training.jobs[${index}].trainingSeconds`,
  }));
};

function inferenceJob(job: InferenceJobResult, path: string, { t }: Telling): readonly QuantityRow[] {
  return [
    {
      label: t("resultsInference.requests"),
      value: job.requestsPerSecond,
      unit: "requestsPerSecond",
      path: `${path}.requestsPerSecond`,
    },
    {
      label: t("resultsInference.firstToken"),
      value: job.timeToFirstTokenSeconds,
      unit: "seconds",
      path: `${path}.timeToFirstTokenSeconds`,
    },
    {
      label: t("resultsInference.perToken"),
      value: job.timePerOutputTokenSeconds,
      unit: "seconds",
      path: `${path}.timePerOutputTokenSeconds`,
    },
    {
      label: t("resultsInference.price"),
      value: job.usdPerMillionTokens,
      unit: "usd",
      path: `${path}.usdPerMillionTokens`,
    },
  ];
}

/** What serves a job: replicas times the accelerators of each, never the product alone. */
export function replicasNote(
  { replicas, acceleratorsPerReplica: each }: InferenceJobResult,
  t: Translate,
): string | null {
  if (replicas === null || each === null) return null;
  return t("resultsOverview.replicas", { replicas, each, used: replicas * each });
}

const inferenceRows: RowsOf = ({ inference: { jobs } }, telling) => {
  const { t } = telling;
  const [first] = jobs;
  if (first && jobs.length === 1) return inferenceJob(first, "inference.jobs[0]", telling);
  return jobs.slice(0, JOBS_SHOWN).map((job, index) => ({
    label: job.name,
    value: job.requestsPerSecond,
    unit: "requestsPerSecond",
    path: `inference.jobs[${index}].requestsPerSecond`,
    note: replicasNote(job, t),
  }));
};

const networkRows: RowsOf = ({ network }, { t }) => [
  {
    label: t("resultsNetwork.counts.endpoints"),
    value: network.endpoints,
    unit: "count",
    path: "network.endpoints",
  },
  {
    label: t("resultsNetwork.counts.linkRate"),
    value: network.linkBytesPerSecond,
    unit: "linkRate",
    path: "network.linkBytesPerSecond",
  },
  {
    label: t("resultsNetwork.counts.switches"),
    value: network.switches,
    unit: "count",
    path: "network.switches",
  },
  {
    label: t("resultsNetwork.counts.bisection"),
    value: network.bisectionFraction,
    unit: "fraction",
    path: "network.bisectionFraction",
  },
];

const storageRows: RowsOf = ({ storage }, { t }) => [
  {
    label: t("resultsStorage.demands.dataset"),
    value: storage.datasetBytes,
    unit: "bytes",
    path: "storage.datasetBytes",
  },
  {
    label: t("resultsOverview.checkpointWrite"),
    value: storage.checkpointWriteSeconds,
    unit: "seconds",
    path: "storage.checkpointWriteSeconds",
  },
  {
    label: t("resultsStorage.recovery.point"),
    value: storage.recoveryPointSeconds,
    unit: "seconds",
    path: "storage.recoveryPointSeconds",
  },
  {
    label: t("resultsStorage.recovery.time"),
    value: storage.recoveryTimeSeconds,
    unit: "seconds",
    path: "storage.recoveryTimeSeconds",
  },
];

const facilityRows: RowsOf = ({ facility }, { t, locale }) => [
  { label: t("resultsFacility.hall.racks"), value: facility.racks, unit: "count", path: "facility.racks" },
  {
    label: t("resultsFacility.hall.densest"),
    value: facility.rackWatts,
    unit: "watts",
    path: "facility.rackWatts",
    note:
      facility.rackLimitWatts === null
        ? null
        : t("resultsOverview.limit", { limit: quantityText(facility.rackLimitWatts, "watts", locale) }),
  },
  {
    label: t("resultsFacility.power.energy"),
    value: facility.annualJoules,
    unit: "joules",
    path: "facility.annualJoules",
  },
  {
    label: t("resultsFacility.cooling.water"),
    value: facility.annualWaterCubicMeters,
    unit: "cubicMeters",
    path: "facility.annualWaterCubicMeters",
  },
];

const reliabilityRows: RowsOf = ({ reliability }, { t }) => [
  {
    label: t("resultsReliability.service.facility"),
    value: reliability.facilityAvailability,
    unit: "fraction",
    digits: 6,
    path: "reliability.facilityAvailability",
  },
  {
    label: t("resultsOverview.serviceAvailability"),
    value: reliability.serviceAvailability,
    unit: "fraction",
    digits: 6,
    path: "reliability.serviceAvailability",
  },
  {
    label: t("resultsReliability.service.down"),
    value: reliability.downSecondsPerYear,
    unit: "seconds",
    path: "reliability.downSecondsPerYear",
  },
];

const moneyRows: RowsOf = ({ cost, training }, { t }) => [
  {
    label: t("resultsMoney.ownership.present"),
    value: cost.ownership?.presentUsd ?? null,
    unit: "usd",
    path: "cost.ownership.presentUsd",
  },
  {
    label: t("resultsMoney.ownership.hourly"),
    value: cost.usdPerAcceleratorHour,
    unit: "usd",
    path: "cost.usdPerAcceleratorHour",
  },
  ...(training.jobs.length === 0
    ? []
    : [
        {
          label: t("resultsMoney.ownership.run"),
          value: cost.usdPerTrainingRun,
          unit: "usd",
          path: "cost.usdPerTrainingRun",
        } as const,
      ]),
];

const carbonRows: RowsOf = ({ carbon }, { t }) => [
  {
    label: t("resultsCarbon.use.intensity"),
    value: carbon.operational?.kilogramsPerJoule ?? null,
    unit: "carbonIntensity",
    path: "carbon.operational.kilogramsPerJoule",
  },
  {
    label: t("resultsCarbon.service.total"),
    value: carbon.serviceKilograms,
    unit: "kilograms",
    path: "carbon.serviceKilograms",
  },
  {
    label: t("resultsOverview.hourCarbon"),
    value: carbon.perAcceleratorHour?.kilograms ?? null,
    unit: "kilograms",
    path: "carbon.perAcceleratorHour.kilograms",
  },
];

/** In the order of the chain from workload to money, as the pages of results stand. */
export const partRows = {
  training: trainingRows,
  inference: inferenceRows,
  network: networkRows,
  storage: storageRows,
  facility: facilityRows,
  reliability: reliabilityRows,
  money: moneyRows,
  carbon: carbonRows,
} as const satisfies Record<string, RowsOf>;

export type PartId = keyof typeof partRows;
