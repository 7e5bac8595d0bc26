import "server-only";
import { jobFrontier } from "@/lib/engine/job-frontier";
import { AppError } from "@/lib/http/app-error";
import { defineOperation } from "@/lib/http/define-operation";
import { today } from "@/lib/server/evaluate-cached";
import { workspaceCatalog } from "@/lib/server/workspace-catalog";
import { documentOf } from "../planned-job";
import { servingFrontiersInput, servingFrontiersOutput } from "../schemas";

/** Asked for when a page shows the picture, not at every keystroke. */
export const servingFrontiers = defineOperation({
  name: "serving-frontiers",
  summary: "Throughput against latency of a serving job: its replicas at every batch size, with the one in use.",
  permission: "design:read",
  input: servingFrontiersInput,
  output: servingFrontiersOutput,
  maxBodyBytes: 320 * 1024,
  limit: { points: 600, seconds: 900, by: "user" },
  audit: null,
  async run({ db, actor: { workspaceId } }, source) {
    const catalog = await workspaceCatalog(db, workspaceId);
    const document = await documentOf(db, workspaceId, catalog, source);
    const asked = jobFrontier(document, catalog, today(), source.jobId);
    if (asked === null) throw new AppError("not-found");
    return asked;
  },
});
