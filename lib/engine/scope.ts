// What every model receives: the resolved design, the catalogue, constants with the design's overrides, and a place to
// report findings. It remembers which catalogue rows were used, so that a version can freeze exactly those.
import { type Catalog, type CatalogKind, findPart } from "./catalog/catalog";
import type { Accelerator, Part } from "./catalog/parts";
import type { FindingKind, FindingValue } from "./findings/declare-findings";
import type { ResolvedDesign } from "./inputs/design";
import { type ConstantId, constants } from "./models/constants";
import { constantOverrides, powerOverrides, priceOverrides } from "./overrides";
import type { Finding } from "./result";

/** The row type of one kind of the catalogue. */
export type PartOf<Kind extends CatalogKind> = Catalog[Kind][string];

export interface EvaluationScope {
  readonly design: ResolvedDesign;
  readonly catalog: Catalog;
  /** The day of the evaluation, ISO 8601. */
  readonly today: string;
  /** A constant in its SI unit, the design's override applied. */
  constant(id: ConstantId): number;
  /** USD per SI unit of the price's basis, the design's override applied; null where the catalogue has no such price. */
  price(id: string): number | null;
  /** True when the design replaces this price by a figure of its own. */
  isPriceOverridden(id: string): boolean;
  /** The catalogue row of that id, noted as used; null for null and for an unknown id. */
  part<Kind extends CatalogKind>(kind: Kind, id: string | null): PartOf<Kind> | null;
  /** Reports a finding at a document path; the values of all its places are demanded by type. */
  find<Place extends string>(
    kind: FindingKind<Place>,
    path: string,
    values: Readonly<Record<Place, FindingValue>>,
  ): void;
}

/** The scope with what was collected, for `evaluate` alone. */
export interface CollectingScope extends EvaluationScope {
  readonly findings: readonly Finding[];
  /** Used rows by `kind/id`. */
  readonly usedRows: ReadonlyMap<string, Part>;
}

/** Makes the scope of one evaluation. */
export function createScope(design: ResolvedDesign, catalog: Catalog, today: string): CollectingScope {
  const findings: Finding[] = [];
  const usedRows = new Map<string, Part>();
  // Most rows are read many times: their name is made once.
  const noted = new Set<Part>();
  const find: EvaluationScope["find"] = (kind, path, values) => {
    const { id, section, severity, blocksBuild, words, fix } = kind;
    findings.push({ id, section, severity, blocksBuild, path, words, fix, values });
  };
  const ownConstants = constantOverrides(design, find);
  const ownPrices = priceOverrides(design, catalog, find);
  const accelerators = withPowers(catalog.accelerators, powerOverrides(design, catalog, find));

  function part<Kind extends CatalogKind>(kind: Kind, id: string | null): PartOf<Kind> | null {
    const row = findPart<PartOf<Kind>>(catalog[kind] as Readonly<Record<string, PartOf<Kind>>>, id);
    if (row !== null && !noted.has(row)) {
      noted.add(row);
      usedRows.set(`${kind}/${row.id}`, row);
    }
    // The catalogue's own row is what a version freezes; the design's figure travels in the document.
    return row !== null && kind === "accelerators" ? ((accelerators.get(row.id) as PartOf<Kind>) ?? row) : row;
  }

  return {
    design,
    catalog,
    today,
    findings,
    usedRows,
    part,
    find,
    constant: (id) => ownConstants.get(id) ?? constants[id].value,
    price: (id) => ownPrices.get(id) ?? part("prices", id)?.usd ?? null,
    isPriceOverridden: (id) => ownPrices.has(id),
  };
}

/** Rows of the accelerators whose design power the design states itself. */
function withPowers(
  rows: Catalog["accelerators"],
  powers: ReadonlyMap<string, number>,
): ReadonlyMap<string, Accelerator> {
  const replaced = new Map<string, Accelerator>();
  for (const [id, tdpWatts] of powers) {
    const row = findPart(rows, id);
    if (row !== null) replaced.set(id, { ...row, tdpWatts, unverified: [...row.unverified, "tdpWatts"] });
  }
  return replaced;
}
