// What the operations on shared links take and give. The public ones have serialisers of their own: what a holder of a
// link sees is listed here field by field.
import { z } from "zod";
import { frozenViewSchema } from "@/lib/spec/frozen-view";

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const scope = z.enum(["view", "sign"]);
const number = z.coerce.number<number | string>().int().min(1).max(1_000_000);

export const designIdInput = z.strictObject({ id: z.uuid() });

export const createShareInput = z.strictObject({
  id: z.uuid(),
  /** The version that is shared. */
  number,
  scope,
  /** Whom it is meant for: shown on the page, to deter passing it on. */
  recipient: z.string().trim().max(100).default(""),
  expiresInDays: z.int().min(1).max(90).default(14),
});

export const signatureSchema = z.strictObject({
  decision: z.enum(["signed", "declined"]),
  name: z.string(),
  role: z.string(),
  reason: z.string(),
  signedAt: z.iso.datetime(),
  versionDigest: digest,
  consentDigest: digest.nullable(),
});

export const shareSchema = z.strictObject({
  id: z.uuid(),
  versionNumber: z.int(),
  scope,
  recipient: z.string(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** "ended": its creator is no longer a member of the workspace. */
  state: z.enum(["open", "revoked", "expired", "ended"]),
  viewCount: z.int(),
  lastViewedAt: z.iso.datetime().nullable(),
  signature: signatureSchema.nullable(),
});

export const sharesOutput = z.strictObject({ items: z.array(shareSchema) });
/** The address with its token is told once: only the token's hash is kept. */
export const createdShareOutput = shareSchema.extend({ link: z.url() });
export const shareIdInput = z.strictObject({ id: z.uuid(), shareId: z.uuid() });
export const emptyObject = z.strictObject({});

/** Any text: an id or a token of another shape is refused like a wrong one, so that nothing is learnt from the answer. */
const publicId = z.string().max(100);

export const openShareInput = z.strictObject({ id: publicId, token: z.string().max(200) });
export const sharedIdInput = z.strictObject({ id: publicId });

export const signShareInput = z.strictObject({
  id: publicId,
  decision: z.enum(["signed", "declined"]),
  name: z.string().trim().min(1).max(100),
  role: z.string().trim().min(1).max(100),
  /** Needed to decline. */
  reason: z.string().trim().max(2000).default(""),
  /** Ticked by the person, for signing. */
  hasConsented: z.boolean().default(false),
  /** Of the version as it was shown. */
  versionDigest: digest,
  /** Of the words of the agreement as they were shown. */
  consentDigest: digest,
});

export const sharedVersionOutput = z.strictObject({
  link: z.strictObject({
    id: z.uuid(),
    scope,
    recipient: z.string(),
    sharedBy: z.string(),
    expiresAt: z.iso.datetime(),
  }),
  version: z.strictObject({
    designName: z.string(),
    number: z.int(),
    frozenAt: z.iso.datetime(),
    author: z.string(),
    approvedBy: z.string().nullable(),
    digest,
  }),
  content: frozenViewSchema,
  /** In the language of the request. */
  agreement: z.strictObject({ statement: z.string(), exclusions: z.array(z.string()).readonly(), digest }),
  signature: signatureSchema.nullable(),
});

export type Share = z.output<typeof shareSchema>;
export type Shares = z.output<typeof sharesOutput>;
export type CreatedShare = z.output<typeof createdShareOutput>;
export type CreateShareInput = z.input<typeof createShareInput>;
export type SignShareInput = z.input<typeof signShareInput>;
export type ShareSignature = z.output<typeof signatureSchema>;
export type SharedVersion = z.output<typeof sharedVersionOutput>;
