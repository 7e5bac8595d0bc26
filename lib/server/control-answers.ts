// The stored answers of a design as the engine takes them. Designs, evaluation and versions all read them.
import "server-only";
import type { ControlAnswer } from "@/lib/engine/controls/answer";
import type { Transaction } from "./transaction";

export interface AnswerRow {
  readonly controlId: string;
  readonly state: string;
  readonly maturity: number | null;
  readonly targetMaturity: number | null;
  readonly evidence: string;
  readonly expiresOn: Date | null;
  readonly note: string;
  readonly owner: string;
}

/** A civil date, which the driver gives as midnight in UTC. */
export function isoDay(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null;
}

export function toAnswer(row: AnswerRow): ControlAnswer {
  const { controlId, maturity, targetMaturity, evidence, note, owner } = row;
  // The column is written by one operation only, whose schema is this list of states.
  const state = row.state as ControlAnswer["state"];
  return { controlId, state, maturity, targetMaturity, evidence, expiresOn: isoDay(row.expiresOn), note, owner };
}

/** In the order of the controls' ids. */
export async function readAnswers(transaction: Transaction, designId: string): Promise<ControlAnswer[]> {
  const rows = await transaction.controlAnswer.findMany({ where: { designId }, orderBy: { controlId: "asc" } });
  return rows.map(toAnswer);
}
