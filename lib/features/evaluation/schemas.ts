// What the operations on results and on answers to controls take and give.
import { z } from "zod";
import type { Result } from "@/lib/engine/result";

const answerStates = ["met", "partial", "not-met", "compensated", "exception", "not-applicable"] as const;

export const evaluateDesignInput = z.strictObject({
  id: z.uuid(),
  /** A document that is not saved yet; the saved draft when absent. */
  document: z.record(z.string(), z.unknown()).optional(),
});
export const designIdInput = z.strictObject({ id: z.uuid() });

const result = z.custom<Result>((value) => typeof value === "object" && value !== null);

export const evaluationOutput = z.strictObject({
  documentDigest: z.string(),
  /** Names this result: document, answers, day, and the versions of engine, catalogue and control library. */
  evaluationKey: z.string(),
  /** The revision of the saved draft at the time of the answer. */
  revision: z.int(),
  result,
});

const maturity = z.int().min(0).max(5).nullable();
const day = z.iso.date().nullable();
const controlId = z.string().regex(/^[A-Z]{3,4}-\d{2}$/);

export const putAnswerInput = z.strictObject({
  id: z.uuid(),
  controlId,
  state: z.enum(answerStates),
  maturity: maturity.default(null),
  targetMaturity: z.int().min(1).max(5).nullable().default(null),
  owner: z.string().trim().max(100).default(""),
  /** What is missing, or the reason; at least 20 characters where the control does not apply or is excepted. */
  note: z.string().trim().max(2000).default(""),
  /** A web address, or where the evidence is filed. */
  evidence: z.string().trim().max(500).default(""),
  /** Last day on which the answer holds. */
  expiresOn: day.default(null),
  /** By when a gap is closed. */
  dueOn: day.default(null),
});
export const answerIdInput = z.strictObject({ id: z.uuid(), controlId });

export const answerSchema = z.strictObject({
  controlId: z.string(),
  state: z.enum(answerStates),
  maturity,
  targetMaturity: z.int().nullable(),
  owner: z.string(),
  note: z.string(),
  evidence: z.string(),
  expiresOn: day,
  dueOn: day,
  answeredBy: z.strictObject({ id: z.uuid(), name: z.string() }),
  answeredAt: z.iso.datetime(),
});
export const answersOutput = z.strictObject({ items: z.array(answerSchema) });
export const emptyObject = z.strictObject({});

export type DesignEvaluation = z.output<typeof evaluationOutput>;
export type PutAnswerInput = z.input<typeof putAnswerInput>;
export type AnswerEntry = z.output<typeof answerSchema>;
export type Answers = z.output<typeof answersOutput>;
