// What a file made from a design is: one `<format>.export.ts` per format, pure from design and result to text.
import type { Catalog } from "../engine/catalog/catalog";
import type { Words } from "../engine/inputs/declare";
import type { DesignDocument } from "../engine/inputs/design";
import type { Reason } from "../engine/reason";
import type { Result } from "../engine/result";
import type { Locale } from "../i18n/format-quantity";

export interface ExportInput {
  readonly document: DesignDocument;
  readonly result: Result;
  readonly catalog: Catalog;
  readonly locale: Locale;
}

/** A file, or why the design has none of this format. */
export type Exported = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: Reason };

export interface DesignExport {
  /** Kebab-case, equal to the file name. */
  readonly id: string;
  readonly title: Words;
  readonly summary: Words;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  render(input: ExportInput): Exported;
}
