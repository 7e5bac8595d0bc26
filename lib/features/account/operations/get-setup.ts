import "server-only";
import { defineOperation } from "@/lib/http/define-operation";
import { hasOwner } from "../repository";
import { emptyObject, setupOutput } from "../schemas";

export const getSetup = defineOperation({
  name: "get-setup",
  summary: "Whether this installation has an owner yet.",
  permission: "public",
  input: emptyObject,
  output: setupOutput,
  audit: null,
  run: async ({ db }) => ({ hasOwner: await hasOwner(db) }),
});
