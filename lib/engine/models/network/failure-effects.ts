// Which parts of a fabric can fail, and what each takes from accelerators, bisection and the step of the largest job.
import type { FabricLayout, FailedPart, FailureEffect } from "../../result-network";
import {
  coreCase,
  type FailureCase,
  failureFigures,
  leafCase,
  linkCase,
  planeCase,
  railCase,
  spineCase,
  uplinkCase,
} from "./failure-figures";

/** What a fabric has that can fail. */
export interface Fallible {
  readonly layout: FabricLayout;
  readonly planes: number;
  readonly acceleratorsInService: number;
  /** Joined without switches: only links fail. */
  readonly isDirect: boolean;
}

/** The parts that the fabric has, from the smallest to the largest. */
function failureCases({ layout, planes, isDirect }: Fallible): readonly (readonly [FailedPart, FailureCase])[] {
  const { uplinksPerLeaf, spinesPerPod, cores, rails, leavesPerPod, pods } = layout;
  // Nothing passes above a lone leaf, or above a lone pod.
  const isLeafLeft = leavesPerPod * pods > 1;
  return [
    ["link", linkCase(layout), true],
    ["uplink", uplinkCase(layout, planes), isLeafLeft && uplinksPerLeaf > 0],
    ["leaf", leafCase(layout, planes), !isDirect],
    ["spine", spineCase(layout, planes), isLeafLeft && spinesPerPod > 0],
    ["core", coreCase(layout, planes), pods > 1 && cores > 0],
    ["rail", railCase(layout, planes), rails > 1],
    ["plane", planeCase(layout, planes), true],
  ].flatMap(([failed, part, exists]) => (exists ? [[failed, part] as [FailedPart, FailureCase]] : []));
}

/**
 * Effects of every single failure.
 * @param ratioAt step of the largest training job when its fabric links keep such a share, over its step before; null
 * while that is not known. As if all its traffic passed what failed: the step is at most so much longer.
 */
export function failureEffects(fabric: Fallible, ratioAt: (share: number) => number | null): readonly FailureEffect[] {
  return failureCases(fabric).map(([failed, part]) => {
    const figures = failureFigures(part, fabric.layout.acceleratorsPerNode, fabric.acceleratorsInService);
    // The only way between rails leaves the nodes joined within each; what crosses then goes another way, nobody knows which.
    const isPriced = figures.acceleratorsCutOff === 0 && figures.shareLeft > 0;
    return { failed, ...figures, stepRatio: isPriced ? ratioAt(figures.shareLeft) : null };
  });
}
