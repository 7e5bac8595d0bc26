import { useTranslations } from "next-intl";
import type { InferenceJobResult } from "@/lib/engine/result-workload";

/** What a job's accelerators are: replicas times accelerators of each, never the product alone. */
export function ReplicaLine({ job }: { readonly job: InferenceJobResult }) {
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
      {replicasNeeded !== null &&
        ` ${t("needed", { replicas: replicasNeeded, each, accelerators: replicasNeeded * each })}`}
    </p>
  );
}
