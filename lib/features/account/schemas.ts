// What the account operations take and give; forms in the browser use the same types.
import { z } from "zod";
import { tokenSchema } from "@/lib/auth/one-time-token";
import { givenPasswordSchema, newPasswordSchema } from "@/lib/auth/password-rules";
import { emailSchema, personNameSchema } from "@/lib/auth/person-schemas";

export const createOwnerInput = z.strictObject({
  token: tokenSchema,
  workspaceName: z.string().trim().min(1).max(100),
  name: personNameSchema,
  email: emailSchema,
  password: newPasswordSchema,
});

export const signInInput = z.strictObject({ email: emailSchema, password: givenPasswordSchema });

export const changePasswordInput = z.strictObject({
  currentPassword: givenPasswordSchema,
  newPassword: newPasswordSchema,
});

export const emptyObject = z.strictObject({});

export const setupOutput = z.strictObject({ hasOwner: z.boolean() });

export type CreateOwnerInput = z.input<typeof createOwnerInput>;
export type SignInInput = z.input<typeof signInInput>;
export type ChangePasswordInput = z.input<typeof changePasswordInput>;
export type Setup = z.output<typeof setupOutput>;
