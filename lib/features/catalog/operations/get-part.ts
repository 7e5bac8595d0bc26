import "server-only";
import { findPart } from "@/lib/engine/catalog/catalog";
import { catalog as builtIn } from "@/lib/engine/catalog/catalog.gen";
import { AppError } from "@/lib/http/app-error";
import { defineOperation } from "@/lib/http/define-operation";
import { workspaceCatalog } from "@/lib/server/workspace-catalog";
import { builtInEntry, ownEntry, tableOf } from "../part-entry";
import { findOwnPart } from "../repository";
import { partIdInput, partSchema } from "../schemas";

export const getPart = defineOperation({
  name: "get-part",
  summary: "One part of the catalogue with all its figures, their source, date and confidence.",
  permission: "part:read",
  input: partIdInput,
  output: partSchema,
  audit: null,
  async run({ db, actor: { workspaceId } }, { kind, id }) {
    const part = findPart(tableOf(builtIn, kind), id);
    if (part !== null) return builtInEntry(kind, part, builtIn);
    const entry = await findOwnPart(db, { workspaceId, kind, partId: id });
    if (entry === null) throw new AppError("not-found");
    return ownEntry(entry, await workspaceCatalog(db, workspaceId));
  },
});
