// explain: how one figure of a result came about. It evaluates the design as `evaluate` does and computes the part in
// question once more with the traced twins; `evaluate` itself knows nothing of it and pays nothing for it.
import type { Catalog } from "./catalog/catalog";
import { evaluated } from "./explain/evaluated";
import { explainedParts } from "./explain/explained-parts";
import type { FigureGroup } from "./explain/figure-group";
import type { DesignDocument } from "./inputs/design";
import type { Derivation } from "./trace/derivation";
import { derive } from "./trace/derive";

function groupsOf(document: DesignDocument, catalog: Catalog, today: string): readonly FigureGroup[] {
  const design = evaluated(document, catalog, today);
  return explainedParts.flatMap((part) => part(design));
}

/**
 * Explains a figure.
 * @param path of the figure in the result: `training.jobs[0].stepSeconds`
 * @param today the day of the evaluation, ISO 8601
 * @returns null where no figure that can be explained stands at the path
 */
export function explain(document: DesignDocument, catalog: Catalog, today: string, path: string): Derivation | null {
  for (const group of groupsOf(document, catalog, today)) {
    if (!path.startsWith(`${group.path}.`)) continue;
    const traced = group.trace();
    const figure = traced?.figures.get(path.slice(group.path.length + 1));
    if (traced !== null && figure !== undefined) return derive(figure, traced.dictionary);
  }
  return null;
}

/** Every figure of a design that can be explained, by its path: evaluated once, derived when asked for. */
export function explanations(
  document: DesignDocument,
  catalog: Catalog,
  today: string,
): ReadonlyMap<string, () => Derivation> {
  const all = new Map<string, () => Derivation>();
  for (const { path, trace } of groupsOf(document, catalog, today)) {
    const traced = trace();
    if (traced === null) continue;
    for (const [name, figure] of traced.figures) all.set(`${path}.${name}`, () => derive(figure, traced.dictionary));
  }
  return all;
}

/** Paths of all figures of a design that can be explained. */
export function explainablePaths(document: DesignDocument, catalog: Catalog, today: string): readonly string[] {
  return [...explanations(document, catalog, today).keys()];
}
