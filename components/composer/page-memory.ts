// What the server was last known to hold while this page lives. The router brings back pages that were made before
// that: without this, one's own edits would come as news of somebody else's.
import type { SavedDesign } from "./saved-design";

export interface PageMemory {
  readonly recall: () => SavedDesign | null;
  readonly remember: (saved: SavedDesign) => void;
}

const known = new Map<string, SavedDesign>();

export function pageMemory(designId: string, userId: string): PageMemory {
  const key = `${userId}:${designId}`;
  const recall = () => known.get(key) ?? null;
  return {
    recall,
    remember: (saved) => {
      if (saved.revision >= (recall()?.revision ?? 0)) known.set(key, saved);
    },
  };
}
