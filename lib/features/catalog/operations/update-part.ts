import "server-only";
import { isOwnPartKind } from "@/lib/engine/catalog/own/own-parts";
import { AppError } from "@/lib/http/app-error";
import { defineOperation } from "@/lib/http/define-operation";
import { workspaceCatalog } from "@/lib/server/workspace-catalog";
import { requireContent } from "../given-part";
import { ownEntry } from "../part-entry";
import { findOwnPart, saveOwnPart } from "../repository";
import { partSchema, updatePartInput } from "../schemas";

export const updatePart = defineOperation({
  name: "update-part",
  summary:
    "Change an own part: drafts that use it are evaluated anew, frozen versions keep the row they were made with.",
  permission: "part:edit",
  input: updatePartInput,
  output: partSchema,
  audit: ({ output: { kind, id, row, own } }) => ({
    action: "part.edited",
    object: { type: "part", id: `${kind}/${id}` },
    details: { name: row.name[0], source: row.source, revision: own?.revision ?? null },
  }),
  async run({ db, actor: { workspaceId, userId } }, { kind, id, revision, ...given }) {
    const key = { workspaceId, kind, partId: id };
    if (!isOwnPartKind(kind) || (await findOwnPart(db, key)) === null) throw new AppError("not-found");
    const content = requireContent(kind, given, await workspaceCatalog(db, workspaceId));
    const entry = await saveOwnPart(db, key, revision, content, userId);
    return ownEntry(entry, await workspaceCatalog(db, workspaceId));
  },
});
