// The list's state is its address: what one sees can be sent to a colleague, and the back button works.
import type { ListDesignsInput } from "@/lib/features/designs/schemas";
import { type DesignStatus, designStatuses } from "@/lib/spec/design-status";

export const sortKeys = ["updated", "name", "status", "score", "power", "cost"] as const;
export type SortKey = (typeof sortKeys)[number];

export interface ListView {
  readonly q: string;
  readonly status: DesignStatus | null;
  readonly ownerId: string | null;
  readonly sort: SortKey;
  readonly direction: "asc" | "desc";
  /** From 1. */
  readonly page: number;
  readonly layout: "table" | "cards";
}

const PAGE_SIZE = 25;
const MAX_QUERY_LENGTH = 120;
const MAX_PAGE = 100_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const firstView: ListView = {
  q: "",
  status: null,
  ownerId: null,
  sort: "updated",
  direction: "desc",
  page: 1,
  layout: "table",
};

/** Names are read from A on; everything else with the newest or largest first. */
export function firstDirection(sort: SortKey): ListView["direction"] {
  return sort === "name" ? "asc" : "desc";
}

interface Parameters {
  get(name: string): string | null;
}

/** Whatever stands in the address becomes a view: what makes no sense is as if it were not there. */
export function readView(parameters: Parameters): ListView {
  const sort = sortKeys.find((key) => key === parameters.get("sort")) ?? firstView.sort;
  const direction = parameters.get("direction");
  const ownerId = parameters.get("owner");
  const page = Number(parameters.get("page") ?? 1);
  return {
    q: (parameters.get("q") ?? "").slice(0, MAX_QUERY_LENGTH),
    status: designStatuses.find((status) => status === parameters.get("status")) ?? null,
    ownerId: ownerId !== null && UUID.test(ownerId) ? ownerId : null,
    sort,
    direction: direction === "asc" || direction === "desc" ? direction : firstDirection(sort),
    page: Number.isInteger(page) && page >= 1 && page <= MAX_PAGE ? page : 1,
    layout: parameters.get("layout") === "cards" ? "cards" : "table",
  };
}

/** Only what differs from the usual is written. */
export function writeView(view: ListView): string {
  const parameters = new URLSearchParams();
  if (view.q !== "") parameters.set("q", view.q);
  if (view.status !== null) parameters.set("status", view.status);
  if (view.ownerId !== null) parameters.set("owner", view.ownerId);
  if (view.sort !== firstView.sort) parameters.set("sort", view.sort);
  if (view.direction !== firstDirection(view.sort)) parameters.set("direction", view.direction);
  if (view.page !== 1) parameters.set("page", String(view.page));
  if (view.layout !== firstView.layout) parameters.set("layout", view.layout);
  return parameters.size === 0 ? "" : `?${parameters}`;
}

export function isFiltered({ q, status, ownerId }: ListView): boolean {
  return q.trim() !== "" || status !== null || ownerId !== null;
}

/** What the server is asked for a view; the same on both sides, so that the page's own fetch is found in the cache. */
export function queryOf({ q, status, ownerId, sort, direction, page }: ListView): ListDesignsInput {
  return {
    q: q.trim(),
    status: status === null ? [] : [status],
    ...(ownerId === null ? {} : { ownerId }),
    sort,
    direction,
    page,
    pageSize: PAGE_SIZE,
  };
}
