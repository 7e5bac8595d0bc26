import { useTranslations } from "next-intl";
import { WhyButton } from "@/components/explain/why-button";
import type { InferenceJobResult } from "@/lib/engine/result-workload";

interface ReplicaLineProps {
  readonly job: InferenceJobResult;
  /** Of the job in the result. */
  readonly path: string;
}

/** What a job's accelerators are: replicas times accelerators of each, never the product alone. */
export function ReplicaLine({ job, path }: ReplicaLineProps) {
  const t = useTranslations("resultsInference");
  const { replicas, acceleratorsPerReplica: each, accelerators: held, prefillReplicas, replicasNeeded } = job;
  if (replicas === null || each === null) return null;
  const used = replicas * each;
  const readers = prefillReplicas ?? 0;
  return (
    <p className="text-ink-muted">
      {t("replicas", { replicas, each, used, held })}
      {held > used && ` ${t("idle", { count: held - used })}`}
      {readers > 0 && ` ${t("readers", { readers, each, writers: replicas - readers })}`}
      {replicasNeeded !== null && (
        <>
          {` ${t("needed", { replicas: replicasNeeded, each, accelerators: replicasNeeded * each })} `}
          <WhyButton path={`${path}.replicasNeeded`} label={t("replicasNeeded")} />
        </>
      )}
    </p>
  );
}
