// What the operations on results and on answers to controls take and give.
import { z } from "zod";
import { changeableKinds } from "@/lib/engine/catalog/changed-figure";
import type { Relaxation } from "@/lib/engine/chain/relaxation";
import { USUAL_RELAXATION } from "@/lib/engine/chain/relaxation";
import type { Sentence } from "@/lib/engine/chain/relaxation-words";
import type { Result } from "@/lib/engine/result";

const answerStates = ["met", "partial", "not-met", "compensated", "exception", "not-applicable"] as const;

export const evaluateDesignInput = z.strictObject({
  id: z.uuid(),
  /** A document that is not saved yet; the saved draft when absent. */
  document: z.record(z.string(), z.unknown()).optional(),
});
/** A figure of a document, or of the saved draft; with a revision only while that is the saved one. */
export const explainFigureInput = z.strictObject({
  designId: z.uuid().optional(),
  revision: z.int().min(1).optional(),
  /** Instead of a saved design. */
  document: z.record(z.string(), z.unknown()).optional(),
  /** Of the result: `training.jobs[0].stepSeconds`. */
  path: z.string().min(1).max(200),
  locale: z.enum(["en", "zh-CN"]).default("en"),
});
/** A limit of the saved draft, which is relaxed to see what that buys. */
export const relaxLimitInput = z.strictObject({
  id: z.uuid(),
  /** The revision that the caller has seen. */
  revision: z.int().min(1).max(2_147_483_647),
  /** Path of a constraint in `verdict.constraints`; null for the one that binds. */
  limit: z.string().min(1).max(200).nullable().default(null),
  /** Share by which the limit is relaxed. */
  by: z.number().min(0.001).max(10).default(USUAL_RELAXATION),
});
export const designIdInput = z.strictObject({ id: z.uuid() });

const result = z.custom<Result>((value) => typeof value === "object" && value !== null);

const isRecord = (value: unknown): boolean => typeof value === "object" && value !== null;

export const relaxLimitOutput = z.strictObject({
  revision: z.int(),
  /** Null while the design has no limit that is known. */
  relaxation: z.custom<Relaxation>(isRecord).nullable(),
  /** What it comes to in words, English and Chinese, with `{places}` and the quantities that fill them. */
  sentences: z.array(z.custom<Sentence>(isRecord)).readonly(),
});

export const evaluationOutput = z.strictObject({
  documentDigest: z.string(),
  /** Names this result: document, answers, day, and the versions of engine, catalogue and control library. */
  evaluationKey: z.string(),
  /** The revision of the saved draft at the time of the answer. */
  revision: z.int(),
  result,
});

const text = z.string();
export const explanationOutput = z.strictObject({
  path: text,
  /** Index of the figure itself. */
  root: z.int(),
  nodes: z
    .array(
      z.strictObject({
        symbol: text,
        /** What it is; null for a step of the arithmetic. */
        name: text.nullable(),
        unit: text,
        /** SI. */
        value: z.union([z.number(), text, z.boolean()]).nullable(),
        /** The value with its unit, as it is read. */
        quantity: text,
        /** Null for a leaf. */
        formula: z.strictObject({ symbols: text, numbers: text }).nullable(),
        /** Why this formula and not another. */
        conditions: z.array(text).readonly(),
        /** What the formula names, as indices into the nodes. */
        inputs: z.array(z.strictObject({ label: text, node: z.int() })).readonly(),
        /** Where a leaf comes from; null for a number that opens. */
        origin: z
          .strictObject({
            kind: z.enum(["field", "part", "constant", "result", "arithmetic"]),
            text,
            /** The design field to go to. */
            path: text.nullable(),
            isUnverified: z.boolean(),
          })
          .nullable(),
      }),
    )
    .readonly(),
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

export type RelaxLimitInput = z.input<typeof relaxLimitInput>;
export type RelaxedLimit = z.output<typeof relaxLimitOutput>;
export const previewPartChangeInput = z.strictObject({
  kind: z.enum(changeableKinds),
  id: z.string().min(1).max(120),
  /** A known number of the row: `usd`, `peakFlopsPerSecond.bf16`. */
  figure: z.string().min(1).max(120),
  /** What it is multiplied by. */
  factor: z.number().min(0.01).max(100),
  page: z.int().min(1).max(100_000).default(1),
});

const headline = z.strictObject({
  isBuildable: z.boolean(),
  capexUsd: z.number().nullable(),
  yearlyUsd: z.number().nullable(),
  facilityWatts: z.number().nullable(),
  /** Time of the slowest training job. */
  trainingSeconds: z.number().nullable(),
});

export const partChangeOutput = z.strictObject({
  /** Designs of this page that the change moves. */
  items: z.array(z.strictObject({ id: z.uuid(), name: z.string(), before: headline, after: headline })),
  /** Designs of the page whose saved draft can no longer be read. */
  unreadable: z.int(),
  /** Designs of the workspace. */
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
});

export type PreviewPartChangeInput = z.input<typeof previewPartChangeInput>;
export type PartChange = z.output<typeof partChangeOutput>;
export type ExplainFigureInput = z.output<typeof explainFigureInput>;
export type FigureExplanation = z.output<typeof explanationOutput>;
export type DesignEvaluation = z.output<typeof evaluationOutput>;
export type PutAnswerInput = z.input<typeof putAnswerInput>;
export type AnswerEntry = z.output<typeof answerSchema>;
export type Answers = z.output<typeof answersOutput>;
