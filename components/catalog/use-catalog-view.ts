"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { type CatalogView, readView, writeView } from "./catalog-address";

/** The view in the address, and the way to change it without asking the server for the page anew. */
export function useCatalogView(): readonly [CatalogView, (change: Partial<CatalogView>) => void] {
  const parameters = useSearchParams();
  const path = usePathname();
  const view = useMemo(() => readView(parameters), [parameters]);

  function change(part: Partial<CatalogView>) {
    // Another question begins on its first page; another table in its usual order.
    const start = "page" in part || "part" in part ? {} : { page: 1 };
    const order = "kind" in part ? ({ sort: "name", direction: "asc", part: null } as const) : {};
    history.replaceState(null, "", `${path}${writeView({ ...view, ...start, ...order, ...part })}`);
  }
  return [view, change];
}
