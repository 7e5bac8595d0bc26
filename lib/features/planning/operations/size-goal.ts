import "server-only";
import { findPart } from "@/lib/engine/catalog/catalog";
import { catalog } from "@/lib/engine/catalog/catalog.gen";
import { goalKinds } from "@/lib/engine/goal/goal-kinds";
import { sizeGoal as size } from "@/lib/engine/goal/size-goal";
import { defineOperation } from "@/lib/http/define-operation";
import { invalidField } from "@/lib/http/field-problem";
import { today } from "@/lib/server/evaluate-cached";
import { sizeGoalInput, sizeGoalOutput } from "../goal-schemas";

/** Stateless like the search of plans: one kind an answer, so that progress shows, and who asks no more has cancelled. */
export const sizeGoal = defineOperation({
  name: "size-goal",
  summary:
    "For a training goal: how many accelerators of one kind, with plan and design; and which kind to ask for next.",
  permission: "design:read",
  input: sizeGoalInput,
  output: sizeGoalOutput,
  limit: { points: 600, seconds: 900, by: "user" },
  audit: null,
  async run(_context, { accelerator, ...goal }) {
    if (findPart(catalog.models, goal.model) === null) throw invalidField("model", "part-unknown", goal.model);
    if (goal.place !== null && findPart(catalog.sites, goal.place) === null)
      throw invalidField("place", "part-unknown", goal.place);
    const kinds = goalKinds(catalog);
    const index = accelerator === null ? 0 : kinds.findIndex((kind) => kind.accelerator === accelerator);
    const kind = kinds[index];
    if (kind === undefined)
      throw invalidField(
        "accelerator",
        "choice",
        accelerator,
        kinds.map(({ accelerator: id }) => id),
      );
    const row = size(goal, kind, catalog, today());
    return { kinds: [...kinds], row, nextAccelerator: kinds[index + 1]?.accelerator ?? null };
  },
});
