import "server-only";
import { type PartOption, partOptions } from "@/lib/engine/catalog/options";
import { partTables } from "@/lib/engine/catalog/part-tables";
import type { PartKind } from "@/lib/engine/inputs/declare";
import { defineOperation } from "@/lib/http/define-operation";
import { workspaceCatalog } from "@/lib/server/workspace-catalog";
import { withdrawnParts } from "../repository";
import { emptyObject, partOptionsOutput } from "../schemas";

/** For the forms of a design: pages call it, it has no route. */
export const listPartOptions = defineOperation({
  name: "list-part-options",
  summary: "The parts that a design's fields may name, by kind: names and ids only.",
  permission: "part:read",
  input: emptyObject,
  output: partOptionsOutput,
  audit: null,
  async run({ db, actor: { workspaceId } }) {
    const catalog = await workspaceCatalog(db, workspaceId);
    const withdrawn = await withdrawnParts(db, workspaceId);
    const kinds = Object.keys(partTables) as PartKind[];
    const entries = kinds.map((kind): [PartKind, readonly PartOption[]] => [
      kind,
      partOptions(catalog, kind).filter(({ id }) => !withdrawn.has(`${partTables[kind]}/${id}`)),
    ]);
    return Object.fromEntries(entries) as Readonly<Record<PartKind, readonly PartOption[]>>;
  },
});
