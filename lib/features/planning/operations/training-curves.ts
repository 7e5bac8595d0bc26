import "server-only";
import { roofline } from "@/lib/engine/models/training/roofline";
import { scalingCurve } from "@/lib/engine/models/training/scaling-curve";
import { planFault } from "@/lib/engine/models/training-plan";
import type { Reason } from "@/lib/engine/reason";
import { defineOperation } from "@/lib/http/define-operation";
import { workspaceCatalog } from "@/lib/server/workspace-catalog";
import { documentOf, plannedJob } from "../planned-job";
import { trainingCurvesInput, trainingCurvesOutput } from "../schemas";

const INVALID: Reason = ["The plan cannot be laid out.", "方案无法实施。"];

/** Asked for when a page shows the pictures, not at every keystroke. */
export const trainingCurves = defineOperation({
  name: "training-curves",
  summary:
    "How a job scales under its plan, with the batch fixed and growing, and its matrix products on the roofline.",
  permission: "design:read",
  input: trainingCurvesInput,
  output: trainingCurvesOutput,
  maxBodyBytes: 320 * 1024,
  limit: { points: 600, seconds: 900, by: "user" },
  audit: null,
  async run({ db, actor: { workspaceId } }, source) {
    const catalog = await workspaceCatalog(db, workspaceId);
    const document = await documentOf(db, workspaceId, catalog, source);
    const planned = plannedJob(document, catalog, source.jobId);
    const { id, name, accelerators, training } = planned;
    const job = { id, name, accelerators };
    if (training === null) return { job, scaling: null, roofline: null, reason: planned.reason };
    if (planFault(training, planned.current) !== null) return { job, scaling: null, roofline: null, reason: INVALID };
    return {
      job,
      scaling: scalingCurve(training.step, planned.current, training.batchSequences),
      roofline: roofline(training.step, planned.current, training.peakFlopsPerSecond),
      reason: null,
    };
  },
});
