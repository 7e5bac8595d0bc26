import "server-only";
import { defineOperation } from "@/lib/http/define-operation";
import { findDesign } from "../repository";
import { designIdInput, designSchema } from "../schemas";

export const getDesign = defineOperation({
  name: "get-design",
  summary: "One design with its document.",
  permission: "design:read",
  input: designIdInput,
  output: designSchema,
  audit: null,
  run: ({ db, actor }, { id }) => findDesign(db, actor.workspaceId, id),
});
