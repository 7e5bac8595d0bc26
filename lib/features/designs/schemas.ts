// What the operations on designs take and give; lists and forms in the browser use the same types.
import { z } from "zod";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import { designStatuses } from "@/lib/spec/design-status";

const sortKeys = ["updated", "name", "status", "score", "power", "cost"] as const;

const status = z.enum(designStatuses);
const name = z.string().trim().min(1).max(120);
/** English, Chinese. */
const words = z.tuple([z.string(), z.string()]).readonly();
const person = z.strictObject({ id: z.uuid(), name: z.string() });

/** Any JSON object here; `parseDocument` of lib/spec says what is wrong with it, field by field. */
const givenDocument = z.record(z.string(), z.unknown());
const storedDocument = z.custom<DesignDocument>((value) => typeof value === "object" && value !== null);

export const listDesignsInput = z.strictObject({
  q: z.string().trim().max(120).default(""),
  status: z.array(status).max(designStatuses.length).default([]),
  ownerId: z.uuid().optional(),
  sort: z.enum(sortKeys).default("updated"),
  direction: z.enum(["asc", "desc"]).default("desc"),
  page: z.int().min(1).max(100_000).default(1),
  pageSize: z.int().min(1).max(100).default(25),
});

/** Headline figures are null while they are not known; powers in watts, money in USD, the score 0–100. */
const designSummarySchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  status,
  revision: z.int(),
  owner: person,
  updatedBy: person,
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  isBuildable: z.boolean().nullable(),
  indexValue: z.number().nullable(),
  /** Share of the questions of the index that are answered, 0 to 1. */
  indexCoverage: z.number().nullable(),
  itWatts: z.number().nullable(),
  facilityWatts: z.number().nullable(),
  capexUsd: z.number().nullable(),
});

export const listDesignsOutput = z.strictObject({
  items: z.array(designSummarySchema),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
});

export const designSchema = designSummarySchema.extend({
  document: storedDocument,
  documentDigest: z.string(),
  templateId: z.string().nullable(),
});

export const createDesignInput = z.strictObject({
  name: name.optional(),
  source: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("empty") }),
    z.strictObject({ kind: z.literal("template"), templateId: z.string().max(100) }),
    z.strictObject({ kind: z.literal("document"), document: givenDocument }),
  ]),
});

export const designIdInput = z.strictObject({ id: z.uuid() });

export const patchDesignInput = z.strictObject({
  id: z.uuid(),
  /** The revision that the change was made on. */
  revision: z.int().min(1).max(2_147_483_647),
  document: givenDocument,
});

export const savedDesignSchema = designSummarySchema.extend({ documentDigest: z.string() });

export const renameDesignInput = z.strictObject({ id: z.uuid(), name });
export const duplicateDesignInput = z.strictObject({ id: z.uuid(), name: name.optional() });
export const emptyObject = z.strictObject({});

export const templatesOutput = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.string(),
      title: words,
      summary: words,
      sources: z.array(z.strictObject({ title: z.string(), url: z.string().nullable(), covers: words })),
    }),
  ),
});

/** What a refused save tells in `details.current`: enough to merge or to choose. */
export interface CurrentDesign {
  readonly revision: number;
  readonly document: DesignDocument;
  readonly documentDigest: string;
  readonly changedBy: { readonly id: string; readonly name: string };
  readonly changedAt: string;
}

export type ListDesignsInput = z.input<typeof listDesignsInput>;
export type ListDesignsQuery = z.output<typeof listDesignsInput>;
export type DesignList = z.output<typeof listDesignsOutput>;
export type DesignSummary = z.output<typeof designSummarySchema>;
export type Design = z.output<typeof designSchema>;
export type SavedDesign = z.output<typeof savedDesignSchema>;
export type CreateDesignInput = z.input<typeof createDesignInput>;
export type PatchDesignInput = z.input<typeof patchDesignInput>;
export type Templates = z.output<typeof templatesOutput>;
