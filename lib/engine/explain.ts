// explain: how one figure of a result came about. It evaluates the design as `evaluate` does and computes the part in
// question once more with the traced twins; `evaluate` itself knows nothing of it and pays nothing for it.
import type { Catalog } from "./catalog/catalog";
import { evaluated } from "./explain/evaluated";
import { explainedParts } from "./explain/explained-parts";
import type { ExplainedFigures, FigureGroup } from "./explain/figure-group";
import type { DesignDocument } from "./inputs/design";
import type { Derivation } from "./trace/derivation";
import { derive } from "./trace/derive";

function groupsOf(document: DesignDocument, catalog: Catalog, today: string): readonly FigureGroup[] {
  const design = evaluated(document, catalog, today);
  return explainedParts.flatMap((part) => part(design));
}

/**
 * Explains the figures of one design, one after the other: what they share is traced once.
 * @param today the day of the evaluation, ISO 8601
 * @returns null where no figure that can be explained stands at the path
 */
export function explainer(
  document: DesignDocument,
  catalog: Catalog,
  today: string,
): (path: string) => Derivation | null {
  const groups = groupsOf(document, catalog, today);
  const traces = new Map<FigureGroup, ExplainedFigures | null>();
  return (path) => {
    for (const group of groups) {
      if (!path.startsWith(`${group.path}.`)) continue;
      const traced = traces.get(group) ?? group.trace();
      traces.set(group, traced);
      const figure = traced?.figures.get(path.slice(group.path.length + 1));
      if (traced !== null && figure !== undefined) return derive(figure, traced.dictionary);
    }
    return null;
  };
}

/**
 * Explains a figure.
 * @param path of the figure in the result: `training.jobs[0].stepSeconds`
 * @param today the day of the evaluation, ISO 8601
 * @returns null where no figure that can be explained stands at the path
 */
export function explain(document: DesignDocument, catalog: Catalog, today: string, path: string): Derivation | null {
  return explainer(document, catalog, today)(path);
}

/** Paths of all figures of a design that can be explained. */
export function explainablePaths(document: DesignDocument, catalog: Catalog, today: string): readonly string[] {
  return groupsOf(document, catalog, today).flatMap(({ path, trace }) =>
    [...(trace()?.figures.keys() ?? [])].map((name) => `${path}.${name}`),
  );
}
