import "server-only";
import { catalog as builtIn } from "@/lib/engine/catalog/catalog.gen";
import { isOwnPartKind } from "@/lib/engine/catalog/own/own-parts";
import { shownKinds } from "@/lib/engine/catalog/shown-kinds";
import { defineOperation } from "@/lib/http/define-operation";
import { invalidField } from "@/lib/http/field-problem";
import { workspaceCatalog } from "@/lib/server/workspace-catalog";
import { builtInEntry, ownEntry, tableOf } from "../part-entry";
import { isSortable, searchParts } from "../part-search";
import { listOwnParts } from "../repository";
import { listPartsInput, listPartsOutput } from "../schemas";

export const listParts = defineOperation({
  name: "list-parts",
  summary: "One table of the catalogue, built-in and own parts: searched, sorted, one page of it.",
  permission: "part:read",
  input: listPartsInput,
  output: listPartsOutput,
  audit: null,
  async run({ db, actor: { workspaceId } }, query) {
    const { kind, origin } = query;
    if (!isSortable(query)) throw invalidField("sort", "choice", query.sort, ["name", ...shownKinds[kind].columns]);
    const catalog = await workspaceCatalog(db, workspaceId);
    const own = isOwnPartKind(kind) && origin !== "built-in" ? await listOwnParts(db, workspaceId, kind) : [];
    const builtInParts = origin === "own" ? [] : Object.values(tableOf(builtIn, kind));
    const parts = [
      ...own.map((entry) => ownEntry(entry, catalog)),
      ...builtInParts.map((part) => builtInEntry(kind, part, builtIn)),
    ];
    return searchParts(parts, query);
  },
});
