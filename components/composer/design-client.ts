// What the composer asks of the server, with every way it can end spelled out. Nothing here throws.
import type { DesignDocument } from "@/lib/engine/inputs/design";
import type { Result } from "@/lib/engine/result";
import type { SavedDesign } from "./saved-design";

export interface RefusedField {
  readonly path: string;
  readonly message: string;
}

/** Ends that every request can have. */
export type Trouble =
  /** No answer, or an answer of a server in trouble: worth trying again. */
  | { readonly kind: "offline" }
  | { readonly kind: "signed-out" }
  | { readonly kind: "forbidden" }
  | { readonly kind: "gone" }
  | { readonly kind: "refused"; readonly fields: readonly RefusedField[] };

export type SaveOutcome =
  | { readonly kind: "saved"; readonly revision: number }
  | { readonly kind: "stale"; readonly theirs: SavedDesign; readonly by: string | null }
  | Trouble;

export type LoadOutcome =
  | { readonly kind: "loaded"; readonly saved: SavedDesign; readonly by: string | null }
  | Trouble;

export type EvaluationOutcome =
  | { readonly kind: "evaluated"; readonly result: Result }
  /** Overtaken by a newer one. */
  | { readonly kind: "aborted" }
  | Trouble;

export interface DesignClient {
  /** Goes on when the page is left meanwhile, unless the document is too large (`canOutlivePage`). */
  readonly save: (revision: number, document: DesignDocument) => Promise<SaveOutcome>;
  readonly load: () => Promise<LoadOutcome>;
  readonly evaluate: (document: DesignDocument, signal: AbortSignal) => Promise<EvaluationOutcome>;
}
