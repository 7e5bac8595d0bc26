"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { type ListView, readView, writeView } from "./list-address";

/** The view in the address, and the way to change it without asking the server for the page anew. */
export function useListView(): readonly [ListView, (change: Partial<ListView>) => void] {
  const parameters = useSearchParams();
  const path = usePathname();
  const view = useMemo(() => readView(parameters), [parameters]);

  function change(part: Partial<ListView>) {
    // Another question begins on its first page.
    const next = { ...view, ...("layout" in part || "page" in part ? {} : { page: 1 }), ...part };
    history.replaceState(null, "", `${path}${writeView(next)}`);
  }
  return [view, change];
}
