import "server-only";
import { DesignChain } from "@/lib/engine/chain/design-chain";
import { bindingSentences } from "@/lib/engine/chain/relaxation-words";
import { AppError } from "@/lib/http/app-error";
import { defineOperation } from "@/lib/http/define-operation";
import { invalidField } from "@/lib/http/field-problem";
import { evaluateCached, today } from "@/lib/server/evaluate-cached";
import { readDraft } from "../repository";
import { relaxLimitInput, relaxLimitOutput } from "../schemas";

/** Some dozens of whole evaluations: asked for by somebody who looks at a limit, never at a keystroke. */
export const relaxLimit = defineOperation({
  name: "relax-limit",
  summary: "What relaxing one limit of the saved draft buys: designs within it and within more of it, evaluated.",
  permission: "design:read",
  input: relaxLimitInput,
  output: relaxLimitOutput,
  limit: { points: 600, seconds: 900, by: "user" },
  audit: null,
  async run({ db, actor: { workspaceId } }, { id, revision: seen, limit, by }) {
    const { document, catalog, answers, revision } = await readDraft(db, { workspaceId, id });
    if (seen !== revision) throw new AppError("stale-revision", { details: { current: { revision } } });
    const context = { answers, today: today() };
    const { result } = evaluateCached(document, catalog, context);
    const { constraints, binds } = result.verdict;
    const constraint = limit === null ? binds : constraints.find(({ path }) => path === limit);
    const paths = constraints.map(({ path }) => path);
    if (constraint === undefined) throw invalidField("limit", "choice", limit, [...new Set(paths)]);
    if (constraint === null) return { revision, relaxation: null, sentences: [] };
    const relaxation = new DesignChain(document, catalog, context, result).relax(constraint, by);
    return { revision, relaxation, sentences: bindingSentences(relaxation) };
  },
});
