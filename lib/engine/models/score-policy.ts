// The storage policy part: working set on hot, copies, recovery point, recovery time, retention.
import { requiredLogRetentionSeconds } from "../controls/log-retention";
import type { Words } from "../inputs/declare";
import type { ScorePart } from "../result-score";
import type { EvaluationScope } from "../scope";
import type { CheckedResults } from "./evaluation-steps";

/** Copies that a policy keeps: the original and two more, the 3 of 3-2-1. */
const COPIES = 3;

/** One question of the policy: share met, 0–1, or null while it has no answer. All weigh the same: our rule. */
type Question = number | null;

const share = (delivered: number | null, required: number | null): Question => {
  if (delivered === null || required === null) return null;
  return required <= 0 ? 1 : Math.min(1, delivered / required);
};

/**
 * Mean share met of five questions; a question without an answer counts nothing.
 * @returns not assessed while none is answered
 */
export function policyPart(scope: EvaluationScope, results: CheckedResults): ScorePart {
  const questions = [
    workingSet(scope, results),
    copies(scope),
    point(scope, results),
    time(scope, results),
    retention(scope),
  ];
  const answered = questions.filter((question) => question !== null);
  const met = answered.reduce((sum, question) => sum + question, 0) / questions.length;
  const isAssessed = answered.length > 0;
  const reason: Words = ["Needs tiers, copies, objectives or retention.", "需要存储层、副本、恢复目标或保存期限。"];
  return {
    id: "policy",
    words: ["Storage policy", "存储策略"],
    value: isAssessed ? met : null,
    ratio: isAssessed ? met : null,
    delivered: isAssessed ? met : null,
    required: isAssessed ? 1 : null,
    unit: "fraction",
    coverage: answered.length / questions.length,
    cappedBy: [],
    reason: isAssessed ? null : reason,
  };
}

/** What the jobs read again and again should fit the hot tier: all data kept while some of that is not known. */
function workingSet(scope: EvaluationScope, { demands, storage }: CheckedResults): Question {
  const hot = storage.tiers.find(({ tier }) => tier === "hot");
  const read = demands.unknownDataJobs > 0 ? null : demands.trainingDataBytes;
  const kept = demands.unknownDataJobs > 0 ? scope.design.storage.dataset.bytes : storage.datasetBytes;
  return share(hot?.usableBytes ?? null, read ?? kept);
}

const copies = (scope: EvaluationScope): Question => share(scope.design.storage.backup.copies, COPIES);

/** Objective over what the backup gives: a longer loss than allowed is met in part. Without a copy elsewhere, not at all. */
function point(scope: EvaluationScope, { storage }: CheckedResults): Question {
  const { backup, recovery } = scope.design.storage;
  if (recovery.pointSeconds === null) return null;
  return backup.offsite === 0 ? 0 : share(recovery.pointSeconds, storage.recoveryPointSeconds);
}

function time(scope: EvaluationScope, { storage }: CheckedResults): Question {
  const { backup, recovery } = scope.design.storage;
  if (recovery.timeSeconds === null) return null;
  return backup.offsite === 0 ? 0 : share(recovery.timeSeconds, storage.recoveryTimeSeconds);
}

const retention = (scope: EvaluationScope): Question =>
  share(scope.design.security.audit.retentionSeconds, requiredLogRetentionSeconds(scope.design.security.regimes));
