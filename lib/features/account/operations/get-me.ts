import "server-only";
import { meOf, meSchema } from "@/lib/auth/me";
import { defineOperation } from "@/lib/http/define-operation";
import { emptyObject } from "../schemas";

export const getMe = defineOperation({
  name: "get-me",
  summary: "The signed-in person, their workspace, role and permissions.",
  permission: "signed-in",
  input: emptyObject,
  output: meSchema,
  audit: null,
  run: async ({ actor }) => meOf(actor),
});
