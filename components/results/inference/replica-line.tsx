import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AskedText } from "@/components/explain/asked-text";
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
  const { replicas, acceleratorsPerReplica: each, acceleratorsUsed, prefillReplicas, replicasNeeded } = job;
  if (replicas === null || each === null) return null;
  const used = acceleratorsUsed ?? replicas * each;
  const held = job.accelerators;
  const readers = prefillReplicas ?? 0;
  const asked = (name: AskedName) => (words: ReactNode) => (
    <AskedText path={`${path}.${name}`} label={t(`replicaFigures.${name}`)}>
      {words}
    </AskedText>
  );
  return (
    <p className="text-ink-muted">
      {t.rich("replicas", {
        replicaCount: replicas,
        eachCount: each,
        usedCount: used,
        heldCount: held,
        replicas: asked("replicas"),
        each: asked("acceleratorsPerReplica"),
        used: asked("acceleratorsUsed"),
        held: asked("accelerators"),
      })}
      {held > used && ` ${t("idle", { count: held - used })}`}
      {readers > 0 && " "}
      {readers > 0 &&
        t.rich("readers", {
          readerCount: readers,
          each,
          writers: replicas - readers,
          readers: asked("prefillReplicas"),
        })}
      {replicasNeeded !== null && (
        <>
          {` ${t("needed", { replicas: replicasNeeded, each, accelerators: replicasNeeded * each })} `}
          <WhyButton path={`${path}.replicasNeeded`} label={t("replicasNeeded")} />
        </>
      )}
    </p>
  );
}

type AskedName = "replicas" | "acceleratorsPerReplica" | "acceleratorsUsed" | "accelerators" | "prefillReplicas";
