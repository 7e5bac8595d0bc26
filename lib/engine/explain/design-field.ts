// A field of the design as a tree ends in it.
import type { ResolvedDesign } from "../inputs/design";
import * as $ from "../trace/traced";

/** Reads a field by its path: `workload.jobs[0].clusterShare`. */
export function fieldBox(design: ResolvedDesign, path: string): $.Traced<unknown> {
  const steps = path.replaceAll("[", ".").replaceAll("]", "").split(".");
  return steps.reduce<$.Traced<unknown>>(
    (box, step) => $.at(box as $.Traced<Readonly<Record<string, unknown>>>, $.literal(step)),
    $.given(design, "design:"),
  );
}
