import "server-only";
import type { ControlAnswer } from "@/lib/engine/controls/answer";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import type { Result } from "@/lib/engine/result";
import { defineOperation } from "@/lib/http/define-operation";
import { changeRow } from "@/lib/i18n/document-words";
import type { PartNames } from "@/lib/i18n/value-words";
import { evaluateCached, today } from "@/lib/server/evaluate-cached";
import { catalogNames, openFrozenVersion } from "@/lib/server/frozen-version";
import type { DesignKey } from "@/lib/server/lock-design";
import type { Transaction } from "@/lib/server/transaction";
import { diffDocuments } from "@/lib/spec/diff";
import { findVersion, readDraft } from "../repository";
import { type Comparison, compareVersionsInput, comparisonOutput, type Headline } from "../schemas";

interface Side {
  readonly document: DesignDocument;
  readonly answers: readonly ControlAnswer[];
  readonly headline: Headline;
  readonly names: PartNames;
}

function headlineOf({ buildable, score, facility, cost }: Result): Headline {
  return {
    isBuildable: buildable,
    indexValue: score.index.value,
    facilityWatts: facility.facilityWatts,
    capexUsd: cost.capitalUsd,
  };
}

async function readSide(transaction: Transaction, key: DesignKey, side: "draft" | number): Promise<Side> {
  if (side === "draft") {
    const { document, answers, catalog } = await readDraft(transaction, key);
    const { result } = evaluateCached(document, catalog, { answers, today: today() });
    return { document, answers, headline: headlineOf(result), names: catalogNames(catalog) };
  }
  const { row, content } = await findVersion(transaction, key, side);
  const { document, controls, result, partNames } = openFrozenVersion({ content, digest: row.digest });
  return { document, answers: controls.answers, headline: headlineOf(result), names: partNames };
}

function answerChanges(before: readonly ControlAnswer[], after: readonly ControlAnswer[]): Comparison["answers"] {
  const states = (answers: readonly ControlAnswer[]) =>
    new Map(answers.map(({ controlId, state }) => [controlId, state]));
  const [old, now] = [states(before), states(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort()
    .filter((controlId) => old.get(controlId) !== now.get(controlId))
    .map((controlId) => ({ controlId, before: old.get(controlId) ?? null, after: now.get(controlId) ?? null }));
}

export const compareVersions = defineOperation({
  name: "compare-versions",
  summary: "What changed from one version to another, or to the draft, in words and units.",
  permission: "version:read",
  input: compareVersionsInput,
  output: comparisonOutput,
  audit: null,
  async run({ db, actor: { workspaceId } }, { id, from, to }) {
    const key = { workspaceId, id };
    const before = await readSide(db, key, from);
    const after = await readSide(db, key, to);
    const names: PartNames = (kind, part) => after.names(kind, part) ?? before.names(kind, part);
    return {
      changes: diffDocuments(before.document, after.document).map((change) => changeRow(change, names)),
      answers: answerChanges(before.answers, after.answers),
      before: before.headline,
      after: after.headline,
    };
  },
});
