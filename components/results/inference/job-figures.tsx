import { useTranslations } from "next-intl";
import type { InferenceJobResult } from "@/lib/engine/result-workload";
import { QuantityFigures } from "../quantity-figures";
import { ResultColumns } from "../result-section";

interface JobFiguresProps {
  readonly job: InferenceJobResult;
  /** Of the job in the result. */
  readonly path: string;
}

/** What users of a job see, and what its replicas deliver for it. */
export function JobFigures({ job, path }: JobFiguresProps) {
  const t = useTranslations("resultsInference");
  return (
    <ResultColumns>
      <QuantityFigures
        reason={job.reason}
        rows={[
          {
            label: t("firstToken"),
            value: job.timeToFirstTokenSeconds,
            unit: "seconds",
            path: `${path}.timeToFirstTokenSeconds`,
          },
          {
            label: t("firstTokenTail"),
            value: job.tailTimeToFirstTokenSeconds,
            unit: "seconds",
            path: `${path}.tailTimeToFirstTokenSeconds`,
          },
          {
            label: t("perToken"),
            value: job.timePerOutputTokenSeconds,
            unit: "seconds",
            path: `${path}.timePerOutputTokenSeconds`,
          },
          {
            label: t("userRate"),
            value: job.tokensPerSecondPerUser,
            unit: "tokensPerSecond",
            path: `${path}.tokensPerSecondPerUser`,
          },
          { label: t("request"), value: job.requestSeconds, unit: "seconds", path: `${path}.requestSeconds` },
        ]}
      />
      <QuantityFigures
        reason={job.reason}
        rows={[
          {
            label: t("requests"),
            value: job.requestsPerSecond,
            unit: "requestsPerSecond",
            path: `${path}.requestsPerSecond`,
          },
          { label: t("rate"), value: job.tokensPerSecond, unit: "tokensPerSecond", path: `${path}.tokensPerSecond` },
          {
            label: t("ratePerAccelerator"),
            value: job.tokensPerSecondPerAccelerator,
            unit: "tokensPerSecond",
            path: `${path}.tokensPerSecondPerAccelerator`,
          },
          { label: t("tokensPerJoule"), value: job.tokensPerJoule, unit: "ratio", path: `${path}.tokensPerJoule` },
          { label: t("price"), value: job.usdPerMillionTokens, unit: "usd", path: `${path}.usdPerMillionTokens` },
        ]}
      />
    </ResultColumns>
  );
}
