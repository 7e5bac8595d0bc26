import "server-only";
import { defineOperation } from "@/lib/http/define-operation";
import { listDesigns as listRows } from "../portfolio/repository";
import { listDesignsInput, listDesignsOutput } from "../schemas";

export const listDesigns = defineOperation({
  name: "list-designs",
  summary: "The designs of the workspace: searched by name, filtered, sorted, one page of them.",
  permission: "design:read",
  input: listDesignsInput,
  output: listDesignsOutput,
  audit: null,
  run: ({ db, actor }, query) => listRows(db, actor.workspaceId, query),
});
