import "server-only";
import { AppError } from "@/lib/http/app-error";
import { defineOperation } from "@/lib/http/define-operation";
import { workspaceCatalog } from "@/lib/server/workspace-catalog";
import { freePartId, requireContent } from "../given-part";
import { ownEntry } from "../part-entry";
import { insertOwnPart, takenPartIds } from "../repository";
import { createPartInput, partSchema } from "../schemas";

/** Every evaluation reads all own parts of its workspace: that stays a matter of milliseconds up to here. */
const MAX_OWN_PARTS = 500;

export const createPart = defineOperation({
  name: "create-part",
  summary: "Add a part of one's own to the workspace's catalogue; designs can use it at once.",
  permission: "part:edit",
  input: createPartInput,
  output: partSchema,
  audit: ({ output: { kind, id, row } }) => ({
    action: "part.created",
    object: { type: "part", id: `${kind}/${id}` },
    details: { name: row.name[0], source: row.source },
  }),
  async run({ db, actor: { workspaceId, userId } }, { kind, ...given }) {
    const taken = await takenPartIds(db, workspaceId);
    if (taken.size >= MAX_OWN_PARTS) throw new AppError("conflict", { details: { maxOwnParts: MAX_OWN_PARTS } });
    const content = requireContent(kind, given, await workspaceCatalog(db, workspaceId));
    const key = { workspaceId, kind, partId: freePartId(given.name, taken) };
    const entry = await insertOwnPart(db, key, content, userId);
    return ownEntry(entry, await workspaceCatalog(db, workspaceId));
  },
});
