import "server-only";
import { AppError } from "@/lib/http/app-error";
import { defineOperation } from "@/lib/http/define-operation";
import { readAnswers } from "@/lib/server/control-answers";
import { lockDesign } from "@/lib/server/lock-design";
import { workspaceCatalog } from "@/lib/server/workspace-catalog";
import { statusAfterEdit } from "@/lib/spec/design-status";
import { contentOf, renamed } from "../design-content";
import { findDesign, saveDesign } from "../repository";
import { renameDesignInput, savedDesignSchema } from "../schemas";

export const renameDesign = defineOperation({
  name: "rename-design",
  summary: "Give a design another name. This is an edit of one field and needs no revision.",
  permission: "design:edit",
  input: renameDesignInput,
  output: savedDesignSchema,
  audit: ({ output: { id, name, revision, documentDigest } }) => ({
    action: "design.renamed",
    object: { type: "design", id, digest: documentDigest },
    details: { name, revision },
  }),
  async run({ db, actor }, { id, name }) {
    const { workspaceId, userId } = actor;
    await lockDesign(db, { workspaceId, id });
    const { document, revision, status: before } = await findDesign(db, workspaceId, id);
    const catalog = await workspaceCatalog(db, workspaceId);
    // The name is part of what a version seals.
    const status = document.purpose?.name === name ? before : statusAfterEdit(before);
    const content = contentOf(renamed(document, name), catalog, await readAnswers(db, id), name);
    const saved = await saveDesign(db, { workspaceId, id, revision, userId, status }, content);
    if (!saved) throw new AppError("conflict");
    return saved;
  },
});
