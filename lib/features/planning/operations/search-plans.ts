import "server-only";
import { planSpace } from "@/lib/engine/planner/plan-space";
import { searchPlans as search } from "@/lib/engine/planner/search-plans";
import { defineOperation } from "@/lib/http/define-operation";
import { workspaceCatalog } from "@/lib/server/workspace-catalog";
import { documentOf, plannedJob } from "../planned-job";
import { searchPlansInput, searchPlansOutput } from "../schemas";

/** Plans that one answer looks at: a few tenths of a second of one core, so that progress shows and others get their turn. */
const PLANS_PER_ANSWER = 80_000;

/** The first answer is a short one: somebody is waiting for something to look at. */
const PLANS_OF_FIRST_ANSWER = 20_000;

/** Stateless: whoever asks on from `nextCursor` goes on, who does not has cancelled. */
export const searchPlans = defineOperation({
  name: "search-plans",
  summary: "One stretch of the search for the best parallel plan of a job: best plans, Pareto front, where to go on.",
  permission: "design:read",
  input: searchPlansInput,
  output: searchPlansOutput,
  maxBodyBytes: 320 * 1024,
  limit: { points: 3000, seconds: 900, by: "user" },
  audit: null,
  async run({ db, actor: { workspaceId } }, { objective, top, cursor, ...source }) {
    const catalog = await workspaceCatalog(db, workspaceId);
    const document = await documentOf(db, workspaceId, catalog, source);
    const planned = plannedJob(document, catalog, source.jobId);
    const { id, name, accelerators, setting } = planned;
    const job = { id, name, accelerators };
    if (setting === null) return { job, memoryBytes: null, key: null, search: null, reason: planned.reason };
    const space = planSpace(setting.c, setting.job, setting.limits, objective === "cost" ? "halves" : undefined);
    // Plans of one design differ in cost by seconds and accelerators alone: the price itself decides nothing.
    const question = { objective, top, pricePerAcceleratorSecond: 1 };
    const planBudget = cursor === null ? PLANS_OF_FIRST_ANSWER : PLANS_PER_ANSWER;
    const stretch = search(setting.c, space, question, { cursor, planBudget });
    return { job, memoryBytes: setting.c.hardware.memoryBytes, key: planned.key, search: stretch, reason: null };
  },
});
