// The words of controls, for pages that the server draws: the library itself never goes to the browser.
import "server-only";
import { controls } from "@/lib/engine/controls/library.gen";
import type { Words } from "@/lib/engine/inputs/declare";

const titles: ReadonlyMap<string, Words> = new Map(controls.map(({ id, title }) => [id, title]));

/** Null for a control that an older library had. */
export function controlTitle(id: string): Words | null {
  return titles.get(id) ?? null;
}
