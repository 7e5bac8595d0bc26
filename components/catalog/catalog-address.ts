// What one sees of the catalogue is its address: table, search, order, page and the part that is open.
import type { CatalogKind } from "@/lib/engine/catalog/catalog";
import { isCatalogKind, shownKinds } from "@/lib/engine/catalog/shown-kinds";
import type { ListPartsInput } from "@/lib/features/catalog/schemas";

const origins = ["all", "own", "built-in"] as const;
export type Origin = (typeof origins)[number];

export interface CatalogView {
  readonly kind: CatalogKind;
  readonly q: string;
  readonly origin: Origin;
  readonly sort: string;
  readonly direction: "asc" | "desc";
  /** From 1. */
  readonly page: number;
  /** Id of the part whose figures are shown. */
  readonly part: string | null;
}

const PAGE_SIZE = 25;
const MAX_PAGE = 100_000;

interface Parameters {
  get(name: string): string | null;
}

/** Whatever stands in the address becomes a view: what makes no sense is as if it were not there. */
export function readView(parameters: Parameters): CatalogView {
  const given = parameters.get("kind") ?? "";
  const kind = isCatalogKind(given) ? given : "accelerators";
  const sort = parameters.get("sort") ?? "name";
  const isSortable = ["name", "asOf", "confidence", ...shownKinds[kind].columns].includes(sort);
  const page = Number(parameters.get("page") ?? 1);
  return {
    kind,
    q: (parameters.get("q") ?? "").slice(0, 120),
    origin: origins.find((origin) => origin === parameters.get("origin")) ?? "all",
    sort: isSortable ? sort : "name",
    direction: parameters.get("direction") === "desc" ? "desc" : "asc",
    page: Number.isInteger(page) && page >= 1 && page <= MAX_PAGE ? page : 1,
    part: parameters.get("part")?.slice(0, 120) || null,
  };
}

/** Only what differs from the usual is written. */
export function writeView({ kind, q, origin, sort, direction, page, part }: CatalogView): string {
  const parameters = new URLSearchParams();
  if (kind !== "accelerators") parameters.set("kind", kind);
  if (q !== "") parameters.set("q", q);
  if (origin !== "all") parameters.set("origin", origin);
  if (sort !== "name") parameters.set("sort", sort);
  if (direction !== "asc") parameters.set("direction", direction);
  if (page !== 1) parameters.set("page", String(page));
  if (part !== null) parameters.set("part", part);
  return parameters.size === 0 ? "" : `?${parameters}`;
}

/** What the server is asked for a view; the same on both sides, so that the page's own fetch is found in the cache. */
export function queryOf({ kind, q, origin, sort, direction, page }: CatalogView): ListPartsInput {
  return { kind, q: q.trim(), origin, sort, direction, page, pageSize: PAGE_SIZE };
}
