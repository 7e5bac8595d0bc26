import type { DesignDocument } from "@/lib/engine/inputs/design";

/** What the server holds, as far as this tab knows. */
export interface SavedDesign {
  readonly revision: number;
  readonly document: DesignDocument;
}
