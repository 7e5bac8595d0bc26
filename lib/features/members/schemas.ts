// What the operations on members and invitations take and give.
import { z } from "zod";
import { tokenSchema } from "@/lib/auth/one-time-token";
import { newPasswordSchema } from "@/lib/auth/password-rules";
import { roles } from "@/lib/auth/permissions";
import { emailSchema, personNameSchema } from "@/lib/auth/person-schemas";

const role = z.enum(roles);

const memberSchema = z.strictObject({
  userId: z.uuid(),
  name: z.string(),
  /** Only owners see addresses. */
  email: z.string().nullable(),
  role,
  joinedAt: z.iso.datetime(),
});
export const membersOutput = z.strictObject({ items: z.array(memberSchema) });

export const changeMemberRoleInput = z.strictObject({ userId: z.uuid(), role });
export const memberIdInput = z.strictObject({ userId: z.uuid() });

export const createInvitationInput = z.strictObject({
  role,
  /** When given, only this address can accept. */
  email: emailSchema.optional(),
  expiresInDays: z.int().min(1).max(30).default(7),
});
const invitationSchema = z.strictObject({
  id: z.uuid(),
  role,
  email: z.string().nullable(),
  invitedBy: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  state: z.enum(["open", "accepted", "revoked", "expired"]),
});
/** The link is told once: only its hash is kept. */
export const createdInvitationOutput = invitationSchema.extend({ link: z.url() });
export const invitationsOutput = z.strictObject({ items: z.array(invitationSchema) });
export const invitationIdInput = z.strictObject({ id: z.uuid() });

export const previewInvitationInput = z.strictObject({ token: tokenSchema });
export const invitationPreviewOutput = z.strictObject({
  workspaceName: z.string(),
  role,
  email: z.string().nullable(),
  expiresAt: z.iso.datetime(),
});
export const acceptInvitationInput = z.strictObject({
  token: tokenSchema,
  name: personNameSchema,
  email: emailSchema,
  password: newPasswordSchema,
});
export const emptyObject = z.strictObject({});

export type Members = z.output<typeof membersOutput>;
export type MemberEntry = z.output<typeof memberSchema>;
export type ChangeMemberRoleInput = z.input<typeof changeMemberRoleInput>;
export type CreateInvitationInput = z.input<typeof createInvitationInput>;
export type CreatedInvitation = z.output<typeof createdInvitationOutput>;
export type InvitationEntry = z.output<typeof invitationSchema>;
export type Invitations = z.output<typeof invitationsOutput>;
export type InvitationPreview = z.output<typeof invitationPreviewOutput>;
export type AcceptInvitationInput = z.input<typeof acceptInvitationInput>;
