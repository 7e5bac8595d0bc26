// What the operations on versions take and give; pages and the browser use the same types.
import { z } from "zod";
import { designStatuses } from "@/lib/spec/design-status";
import { frozenViewSchema } from "@/lib/spec/frozen-view";

const versionStatuses = ["in-review", "changes-requested", "approved", "signed-off", "superseded"] as const;

const words = z.tuple([z.string(), z.string()]).readonly();
const person = z.strictObject({ id: z.uuid(), name: z.string() });
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const number = z.coerce.number<number | string>().int().min(1).max(1_000_000);

/** Powers in watts, money in USD, the score 0–100; null while not assessed. */
const headlineSchema = z.strictObject({
  isBuildable: z.boolean(),
  indexValue: z.number().nullable(),
  facilityWatts: z.number().nullable(),
  capexUsd: z.number().nullable(),
});

const decisionSchema = z.strictObject({
  kind: z.enum(["approved", "changes-requested"]),
  reason: z.string(),
  by: person,
  at: z.iso.datetime(),
});

/** What someone without an account decided with a link. */
const versionSignatureSchema = z.strictObject({
  decision: z.enum(["signed", "declined"]),
  name: z.string(),
  role: z.string(),
  reason: z.string(),
  recipient: z.string(),
  signedAt: z.iso.datetime(),
});

export const versionSchema = z.strictObject({
  number: z.int(),
  message: z.string(),
  revision: z.int(),
  author: person,
  createdAt: z.iso.datetime(),
  status: z.enum(versionStatuses),
  digest,
  headline: headlineSchema,
  decision: decisionSchema.nullable(),
  signatures: z.array(versionSignatureSchema),
  /** The caller froze it or edited it last, and so cannot decide on it. */
  isOwnWork: z.boolean(),
});

export const createVersionInput = z.strictObject({
  id: z.uuid(),
  /** The revision of the draft that the caller has seen. */
  revision: z.int().min(1).max(2_147_483_647),
  message: z.string().trim().min(1).max(500),
});

export const versionIdInput = z.strictObject({ id: z.uuid(), number });
export const designIdInput = z.strictObject({ id: z.uuid() });

export const versionsOutput = z.strictObject({
  design: z.strictObject({ id: z.uuid(), name: z.string(), status: z.enum(designStatuses), revision: z.int() }),
  /** True: the draft is no longer what the newest version froze. False too while there is no version. */
  isEditedSince: z.boolean(),
  /** The newest first. */
  items: z.array(versionSchema),
});

export const versionDetailOutput = versionSchema.extend({ designName: z.string(), content: frozenViewSchema });

const side = z.union([z.literal("draft"), number]);

export const compareVersionsInput = z.strictObject({ id: z.uuid(), from: side, to: side });

export const comparisonOutput = z.strictObject({
  changes: z.array(
    z.strictObject({
      path: z.string(),
      trail: z.array(words).readonly(),
      kind: z.enum(["added", "removed", "changed"]),
      before: words.nullable(),
      after: words.nullable(),
    }),
  ),
  /** Controls that people answer differently now; null where there is no answer. */
  answers: z.array(
    z.strictObject({ controlId: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  before: headlineSchema,
  after: headlineSchema,
});

export const decideVersionInput = z.strictObject({
  id: z.uuid(),
  number,
  decision: z.enum(["approved", "changes-requested"]),
  /** Needed to request changes; a remark to an approval. */
  reason: z.string().trim().max(2000).default(""),
});

export const verificationOutput = z.strictObject({
  isIntact: z.boolean(),
  digest,
  /** Length of the stored bytes that were hashed. */
  bytes: z.int(),
});

export type Headline = z.output<typeof headlineSchema>;
export type Version = z.output<typeof versionSchema>;
export type Versions = z.output<typeof versionsOutput>;
export type VersionDetail = z.output<typeof versionDetailOutput>;
export type Comparison = z.output<typeof comparisonOutput>;
export type Verification = z.output<typeof verificationOutput>;
export type CreateVersionInput = z.input<typeof createVersionInput>;
export type DecideVersionInput = z.input<typeof decideVersionInput>;
