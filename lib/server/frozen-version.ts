// What the stored bytes of a version say. Reviews and shared pages both read a version here and nowhere else, so that
// what is shown is what was sealed.
import "server-only";
import { type Catalog, type CatalogKind, findPart } from "@/lib/engine/catalog/catalog";
import { catalog as builtIn } from "@/lib/engine/catalog/catalog.gen";
import { extendCatalog } from "@/lib/engine/catalog/own/extend-catalog";
import { partTables } from "@/lib/engine/catalog/part-tables";
import type { Part, Price } from "@/lib/engine/catalog/parts";
import { priceUnits } from "@/lib/engine/catalog/price-units";
import type { ControlAnswer } from "@/lib/engine/controls/answer";
import type { Words } from "@/lib/engine/inputs/declare";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import type { EngineVersions, Result } from "@/lib/engine/result";
import { AppError } from "@/lib/http/app-error";
import { assumptionWords, documentSections } from "@/lib/i18n/document-words";
import type { KnownParts } from "@/lib/i18n/value-words";
import { isIntact, type VersionContent } from "@/lib/spec/digest";
import type { FrozenView } from "@/lib/spec/frozen-view";
import { readStoredResult } from "@/lib/spec/stored-result";
import { readStoredDocument } from "./stored-document";

/** What people had said about the controls, and the day on which that was weighed. */
export interface FrozenControls {
  readonly today: string;
  readonly answers: readonly ControlAnswer[];
}

/** A figure that the design rests on and that nobody has verified. */
export interface UnverifiedRow {
  /** `kind/id` of the catalogue. */
  readonly id: string;
  readonly name: Words;
  readonly fields: readonly string[];
}

export interface FrozenVersion {
  /** False: the bytes are not those that were sealed. */
  readonly isIntact: boolean;
  readonly document: DesignDocument;
  readonly result: Result;
  readonly controls: FrozenControls;
  readonly versions: EngineVersions;
  readonly unverifiedRows: readonly UnverifiedRow[];
  readonly parts: KnownParts;
}

interface StoredContent extends VersionContent {
  readonly controlStates: FrozenControls;
  readonly catalogRows: Readonly<Record<string, Part>>;
}

const unitOfPrice = (price: Price | null) => (price === null ? null : priceUnits[price.per]);

/** What a catalogue of today tells of its parts. */
export function catalogParts(catalog: Catalog): KnownParts {
  return {
    name: (kind, id) => findPart<Part>(catalog[partTables[kind]] as Readonly<Record<string, Part>>, id)?.name ?? null,
    priceUnit: (id) => unitOfPrice(findPart(catalog.prices, id)),
  };
}

const todaysParts = catalogParts(builtIn);

/** The same of the sealed rows, and of today's catalogue for what was not sealed. */
function sealedParts(rows: StoredContent["catalogRows"]): KnownParts {
  return {
    name: (kind, id) => rows[`${partTables[kind]}/${id}`]?.name ?? todaysParts.name(kind, id),
    priceUnit: (id) => unitOfPrice((rows[`prices/${id}`] as Price | undefined) ?? null) ?? todaysParts.priceUnit(id),
  };
}

/** Today's catalogue with the sealed rows that it does not have: own parts of the workspace, and withdrawn ones. */
function sealedCatalog(rows: StoredContent["catalogRows"]): Catalog {
  const byKind: Partial<Record<CatalogKind, Record<string, Part>>> = {};
  for (const [key, row] of Object.entries(rows)) {
    const kind = key.slice(0, key.indexOf("/")) as CatalogKind;
    if (Object.hasOwn(builtIn, kind) && !Object.hasOwn(builtIn[kind], row.id))
      byKind[kind] = { ...byKind[kind], [row.id]: row };
  }
  return Object.keys(byKind).length === 0 ? builtIn : extendCatalog(builtIn, byKind, "sealed");
}

/** Throws `not-intact` where the bytes cannot even be read any more. */
function parseContent(content: Uint8Array): StoredContent {
  try {
    // Only `sealDraft` wrote these bytes; that nobody changed them since is what `isIntact` says.
    return JSON.parse(new TextDecoder().decode(content)) as StoredContent;
  } catch (cause) {
    throw new AppError("not-intact", { cause });
  }
}

export function openFrozenVersion({ content, digest }: { content: Uint8Array; digest: string }): FrozenVersion {
  const { document, result, controlStates, catalogRows, versions } = parseContent(content);
  return {
    isIntact: isIntact(content, digest),
    document: readStoredDocument(document, sealedCatalog(catalogRows)),
    result: readStoredResult(result),
    controls: controlStates,
    versions,
    unverifiedRows: Object.entries(catalogRows).flatMap(([id, { name, unverified }]) =>
      unverified.length === 0 ? [] : [{ id, name, fields: unverified }],
    ),
    parts: sealedParts(catalogRows),
  };
}

/** The same for those who read it. */
export function frozenView(frozen: FrozenVersion): FrozenView {
  const { isIntact: intact, document, result, controls, unverifiedRows, parts } = frozen;
  return {
    isIntact: intact,
    evaluatedOn: controls.today,
    result,
    sections: documentSections(document, parts),
    assumptions: result.assumptions.map((assumption) => ({
      ...assumptionWords(assumption, parts),
      from: assumption.from,
    })),
    unverifiedRows,
  };
}
