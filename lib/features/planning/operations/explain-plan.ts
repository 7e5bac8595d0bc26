import "server-only";
import { priceOf } from "@/lib/engine/planner/compare-plans";
import { explainPlan as explain } from "@/lib/engine/planner/explain-plan";
import { enoughAccelerators, smallestChange } from "@/lib/engine/planner/fit-plan";
import { planFault, planFaults } from "@/lib/engine/planner/plan-fault";
import { emptyPlan } from "@/lib/engine/planner/plan-row";
import { defineOperation } from "@/lib/http/define-operation";
import { workspaceCatalog } from "@/lib/server/workspace-catalog";
import { documentOf, plannedJob } from "../planned-job";
import { explainPlanInput, explainPlanOutput } from "../schemas";

const nothing = { fault: null, explanation: null, smallestChange: null, enough: null, reason: null } as const;

export const explainPlan = defineOperation({
  name: "explain-plan",
  summary: "Why a plan is what it is: what binds, what others give up; for one that does not fit, what makes it fit.",
  permission: "design:read",
  input: explainPlanInput,
  output: explainPlanOutput,
  maxBodyBytes: 320 * 1024,
  limit: { points: 600, seconds: 900, by: "user" },
  audit: null,
  async run({ db, actor: { workspaceId } }, { plan: given, nextBest, ...source }) {
    const catalog = await workspaceCatalog(db, workspaceId);
    const document = await documentOf(db, workspaceId, catalog, source);
    const { setting, reason } = plannedJob(document, catalog, source.jobId);
    if (setting === null) return { ...nothing, reason };
    const { c, job, limits } = setting;
    // Fields in the order of every other plan: the pricing functions are fastest on one shape.
    const plan = { ...emptyPlan(), ...given };
    const fault = planFault(c, job, limits, plan);
    const fits = fault === null && priceOf(c, plan).bytes <= c.hardware.memoryBytes;
    const sound = nextBest !== null && planFault(c, job, limits, nextBest) === null ? nextBest : null;
    if (fits) return { ...nothing, explanation: explain(setting, plan, sound) };
    const change = smallestChange(setting, plan);
    return {
      ...nothing,
      fault: fault === null ? null : planFaults[fault],
      smallestChange: change,
      enough: change === null ? enoughAccelerators(c, job, limits) : null,
    };
  },
});
