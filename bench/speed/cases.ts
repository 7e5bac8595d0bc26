// The two jobs on which the planner is timed, as designs: GPT-3 175B over 1,024 A100 and DeepSeek-V3 over 2,048 H100.
import { catalog } from "../../lib/engine/catalog/catalog.gen";
import type { DesignDocument } from "../../lib/engine/inputs/design";
import type { PlanSetting } from "../../lib/engine/planner/change-plan";
import { jobsToPlan } from "../../lib/engine/planner/job-to-plan";
import { parseDocument } from "../../lib/spec/document";

interface Case {
  readonly node: string;
  readonly nodes: number;
  readonly model: string;
  readonly sequenceTokens: number;
  readonly batchSequences: number;
  readonly linkRate: string;
}

function documentOf({ node, nodes, model, sequenceTokens, batchSequences, linkRate }: Case): DesignDocument {
  const parsed = parseDocument({
    schemaVersion: 1,
    compute: { pools: [{ id: "pool", node, nodes }] },
    workload: { jobs: [{ id: "job", model, sequenceTokens, training: { batchSequences } }] },
    network: { backend: { linkRate } },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.document;
}

function settingOf(given: Case): PlanSetting {
  const [job] = jobsToPlan(documentOf(given), catalog);
  if (job?.setting === undefined || job.setting === null) throw new Error(`${given.model}: ${job?.reason?.[0]}`);
  return job.setting;
}

/** Batches as trained: Brown et al. 2020 in sequences of 2,048, DeepSeek-AI 2024 in sequences of 4,096. */
export const denseCase = (): PlanSetting =>
  settingOf({
    node: "nvidia-dgx-a100",
    nodes: 128,
    model: "gpt-3-175b",
    sequenceTokens: 2048,
    batchSequences: 1536,
    linkRate: "200 Gbit/s",
  });

export const mixtureCase = (): PlanSetting =>
  settingOf({
    node: "nvidia-dgx-h100",
    nodes: 256,
    model: "deepseek-v3",
    sequenceTokens: 4096,
    batchSequences: 15_360,
    linkRate: "400 Gbit/s",
  });
