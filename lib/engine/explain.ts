// explain: how one figure of a result came about. It evaluates the design as `evaluate` does and computes the part in
// question once more with the traced twins; `evaluate` itself knows nothing of it and pays nothing for it.
import type { Catalog } from "./catalog/catalog";
import type { EvaluationContext } from "./controls/answer";
import { type Evaluated, evaluated } from "./explain/evaluated";
import { explainedParts } from "./explain/explained-parts";
import type { FigureGroup } from "./explain/figure-group";
import { sameFigures } from "./explain/same-figures";
import type { DesignDocument } from "./inputs/design";
import type { Derivation } from "./trace/derivation";
import { derive } from "./trace/derive";

const groupsOf = (design: Evaluated): readonly FigureGroup[] => explainedParts.flatMap((part) => part(design));

/**
 * Explains a figure.
 * @param context of the evaluation: answers to controls, and the day
 * @param path of the figure in the result: `training.jobs[0].stepSeconds`
 * @returns null where no figure that can be explained stands at the path
 */
export function explain(
  document: DesignDocument,
  catalog: Catalog,
  context: EvaluationContext,
  path: string,
): Derivation | null {
  const design = evaluated(document, catalog, context);
  const asked = sameFigures(design).get(path) ?? path;
  for (const group of groupsOf(design)) {
    if (!asked.startsWith(`${group.path}.`)) continue;
    const traced = group.trace();
    const figure = traced?.figures.get(asked.slice(group.path.length + 1));
    if (traced !== null && figure !== undefined) return derive(figure, traced.dictionary);
  }
  return null;
}

/** Every figure of a design that can be explained, by its path: evaluated once, derived when asked for. */
export function explanations(
  document: DesignDocument,
  catalog: Catalog,
  context: EvaluationContext,
): ReadonlyMap<string, () => Derivation> {
  const design = evaluated(document, catalog, context);
  const all = new Map<string, () => Derivation>();
  for (const { path, trace } of groupsOf(design)) {
    const traced = trace();
    if (traced === null) continue;
    for (const [name, figure] of traced.figures) all.set(`${path}.${name}`, () => derive(figure, traced.dictionary));
  }
  for (const [path, other] of sameFigures(design)) {
    const tree = all.get(other);
    if (tree !== undefined) all.set(path, tree);
  }
  return all;
}

/** Paths of all figures of a design that can be explained. */
export function explainablePaths(
  document: DesignDocument,
  catalog: Catalog,
  context: EvaluationContext,
): readonly string[] {
  return [...explanations(document, catalog, context).keys()];
}
