import { z } from "zod";

export const auditPageInput = z.strictObject({
  /** Rows before this number; the newest when absent. */
  before: z.int().min(1).max(2_147_483_647).optional(),
  pageSize: z.int().min(1).max(100).default(50),
  objectId: z.string().max(100).optional(),
});

const auditEventSchema = z.strictObject({
  seq: z.int(),
  at: z.iso.datetime(),
  actorId: z.uuid().nullable(),
  actorName: z.string(),
  action: z.string(),
  objectType: z.string(),
  objectId: z.string(),
  objectDigest: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  requestId: z.string(),
  prevHash: z.string(),
  hash: z.string(),
});

export const auditPageOutput = z.strictObject({
  items: z.array(auditEventSchema),
  /** Give this as `before` for the next page; null at the beginning of the log. */
  next: z.int().nullable(),
});

export const verificationOutput = z.strictObject({
  isIntact: z.boolean(),
  length: z.int(),
  /** The hash at the end of the chain: copied elsewhere, it shows a log that was rewritten as a whole. */
  head: z.string(),
  /** The first row that does not fit, or null. */
  brokenAt: z.int().nullable(),
});

export type AuditEventEntry = z.output<typeof auditEventSchema>;
export type AuditPage = z.output<typeof auditPageOutput>;
export type AuditVerification = z.output<typeof verificationOutput>;
