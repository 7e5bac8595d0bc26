import "server-only";
import type { ControlAnswer } from "@/lib/engine/controls/answer";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import type { Result } from "@/lib/engine/result";
import { defineOperation } from "@/lib/http/define-operation";
import { changeRow } from "@/lib/i18n/document-words";
import type { KnownParts } from "@/lib/i18n/value-words";
import { evaluateCached, today } from "@/lib/server/evaluate-cached";
import { catalogParts, openFrozenVersion } from "@/lib/server/frozen-version";
import type { DesignKey } from "@/lib/server/lock-design";
import type { Transaction } from "@/lib/server/transaction";
import { diffDocuments } from "@/lib/spec/diff";
import { findVersion, readDraft } from "../repository";
import { type Comparison, compareVersionsInput, comparisonOutput, type Headline } from "../schemas";

interface Side {
  readonly document: DesignDocument;
  readonly answers: readonly ControlAnswer[];
  readonly headline: Headline;
  readonly parts: KnownParts;
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
    return { document, answers, headline: headlineOf(result), parts: catalogParts(catalog) };
  }
  const { row, content } = await findVersion(transaction, key, side);
  const { document, controls, result, parts } = openFrozenVersion({ content, digest: row.digest });
  return { document, answers: controls.answers, headline: headlineOf(result), parts };
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
    const parts: KnownParts = {
      name: (kind, part) => after.parts.name(kind, part) ?? before.parts.name(kind, part),
      priceUnit: (price) => after.parts.priceUnit(price) ?? before.parts.priceUnit(price),
    };
    const documents = { before: before.document, after: after.document };
    return {
      changes: diffDocuments(before.document, after.document).map((change) => changeRow(change, parts, documents)),
      answers: answerChanges(before.answers, after.answers),
      before: before.headline,
      after: after.headline,
    };
  },
});
