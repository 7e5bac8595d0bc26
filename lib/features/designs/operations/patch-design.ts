import "server-only";
import { AppError } from "@/lib/http/app-error";
import { defineOperation } from "@/lib/http/define-operation";
import { readAnswers } from "@/lib/server/control-answers";
import { lockDesign } from "@/lib/server/lock-design";
import { requireDocument } from "@/lib/server/stored-document";
import { workspaceCatalog } from "@/lib/server/workspace-catalog";
import { statusAfterEdit } from "@/lib/spec/design-status";
import { contentOf } from "../design-content";
import { findDesign, findSaved, saveDesign } from "../repository";
import { type CurrentDesign, type Design, patchDesignInput, savedDesignSchema } from "../schemas";

function staleRevision({ revision, document, documentDigest, updatedBy, updatedAt }: Design): AppError {
  const current: CurrentDesign = { revision, document, documentDigest, changedBy: updatedBy, changedAt: updatedAt };
  return new AppError("stale-revision", { details: { current } });
}

export const patchDesign = defineOperation({
  name: "patch-design",
  summary: "Save the document of a design. Names the revision it was made on; a stale one is refused with the current.",
  permission: "design:edit",
  input: patchDesignInput,
  output: savedDesignSchema,
  maxBodyBytes: 320 * 1024,
  audit: ({ output: { id, revision, documentDigest } }) => ({
    action: "design.edited",
    object: { type: "design", id, digest: documentDigest },
    details: { revision },
  }),
  async run({ db, actor, skipAudit }, { id, revision, document: given }) {
    const { workspaceId, userId } = actor;
    const catalog = await workspaceCatalog(db, workspaceId);
    const document = requireDocument(given, catalog);
    // A decision or an answer at the same moment would be lost in the status or the figures that are written here.
    await lockDesign(db, { workspaceId, id });
    const before = await findDesign(db, workspaceId, id);
    const content = contentOf(document, catalog, await readAnswers(db, id), before.name);
    // A save whose answer was lost is sent again: what is already stored is saved, whatever the revision.
    if (before.documentDigest === content.documentDigest) {
      skipAudit();
      return findSaved(db, workspaceId, id);
    }
    if (before.revision !== revision) throw staleRevision(before);
    const change = { workspaceId, id, revision, userId, status: statusAfterEdit(before.status) };
    const saved = await saveDesign(db, change, content);
    if (!saved) throw staleRevision(await findDesign(db, workspaceId, id));
    return saved;
  },
});
