// The design's own constants and prices, checked before any model reads them.
import { type Catalog, findPart } from "./catalog/catalog";
import type { FindingKind, FindingValue } from "./findings/declare-findings";
import { overridesFindings } from "./findings/overrides.findings";
import type { Words } from "./inputs/declare";
import type { ResolvedDesign } from "./inputs/design";
import { type ConstantId, constants } from "./models/constants";
import type { Constant } from "./models/constants/constant-table";
import { type RetiredConstant, type RetiredConstantId, retiredConstants } from "./models/constants/retired";

type Report = <Place extends string>(
  kind: FindingKind<Place>,
  path: string,
  values: Readonly<Record<Place, FindingValue>>,
) => void;

interface IdleOverride {
  /** In the unit of the constant that it was given for. */
  readonly value: number;
  readonly retired: RetiredConstantId | null;
}

/** How far beyond the known range a value may go: three orders of magnitude, and never through zero or past a whole. */
const REACH = 1000;

/** Values between which an override of the constant keeps every formula meaningful. */
export function overrideBounds(constant: Constant): { readonly lowest: number; readonly highest: number } {
  const highest = constant.unit === "fraction" ? Math.max(1, constant.high) : REACH * Math.abs(constant.high);
  // A ratio is a factor on something at least as large as itself: below its known low it would turn a cost into a gain.
  // Nothing is counted in parts.
  const isWhole = (constant.unit === "ratio" || constant.unit === "count") && constant.low >= 1;
  const lowest = isWhole ? 1 : constant.low / REACH;
  return { lowest: constant.low < 0 ? REACH * constant.low : lowest, highest };
}

/** Says that a value acts on nothing, as its entry names no constant or one that the engine has no longer. */
function reportIdle({ value, retired: id }: IdleOverride, index: number, report: Report): void {
  const path = `overrides.constants[${index}].constant`;
  const number = { value: index + 1, unit: "count" as const };
  if (id === null) {
    report(overridesFindings.noConstant, path, { number, value: { value, unit: "ratio" } });
    return;
  }
  const { unit, words, since, successors }: RetiredConstant = retiredConstants[id];
  const values = { number, constant: words, value: { value, unit }, since };
  if (successors.length === 0) {
    report(overridesFindings.retired, path, values);
    return;
  }
  const named = successors.map((successor) => constants[successor].words);
  const list: Words = [named.map(([en]) => en).join("; "), named.map(([, zh]) => zh).join("；")];
  report(overridesFindings.succeeded, path, { ...values, successors: list });
}

/** Constants that the design replaces; what is out of bounds is refused with a finding. */
export function constantOverrides(design: ResolvedDesign, report: Report): ReadonlyMap<ConstantId, number> {
  const accepted = new Map<ConstantId, number>();
  design.overrides.constants.forEach(({ constant: id, value, reason, retired }, index) => {
    // An entry without a value is one that somebody has only begun.
    if (value === null) return;
    if (id === null) {
      reportIdle({ value, retired }, index, report);
      return;
    }
    const constant: Constant = constants[id];
    const path = `overrides.constants[${index}].value`;
    const figure = (amount: number) => ({ value: amount, unit: constant.unit });
    const { lowest, highest } = overrideBounds(constant);
    const named = { constant: constant.words, value: figure(value) };
    if (value < lowest || value > highest) {
      report(overridesFindings.refused, path, {
        ...named,
        used: figure(constant.value),
        lowest: figure(lowest),
        highest: figure(highest),
      });
      return;
    }
    if (value < constant.low || value > constant.high) {
      report(overridesFindings.outsideRange, path, {
        ...named,
        low: figure(constant.low),
        high: figure(constant.high),
      });
    }
    if (!reason)
      report(overridesFindings.noReason, `overrides.constants[${index}].reason`, { constant: constant.words });
    accepted.set(id, value);
  });
  return accepted;
}

/** Prices that the design replaces, in USD per SI unit of their basis. */
export function priceOverrides(design: ResolvedDesign, catalog: Catalog, report: Report): ReadonlyMap<string, number> {
  const accepted = new Map<string, number>();
  design.overrides.prices.forEach(({ price: id, usd, reason }, index) => {
    if (id === null || usd === null) return;
    const words = findPart(catalog.prices, id)?.name ?? id;
    if (!reason) report(overridesFindings.noReason, `overrides.prices[${index}].reason`, { constant: words });
    accepted.set(id, usd);
  });
  return accepted;
}

/** Accelerators of that kind in service, in all pools. */
function inService({ compute }: ResolvedDesign, accelerator: string): number {
  const pools = compute.pools.filter((pool) => pool.accelerator === accelerator);
  return pools.reduce((sum, pool) => sum + pool.nodes * (pool.acceleratorsPerNode ?? 0), 0);
}

/** Watts by accelerator that the design puts in the place of the catalogue's, with what their range does to the sum. */
export function powerOverrides(design: ResolvedDesign, catalog: Catalog, report: Report): ReadonlyMap<string, number> {
  const accepted = new Map<string, number>();
  design.overrides.powers.forEach(({ accelerator: id, watts, lowWatts: low, highWatts: high, reason }, index) => {
    if (id === null || watts === null) return;
    const accelerator = findPart(catalog.accelerators, id)?.name ?? id;
    const path = `overrides.powers[${index}].watts`;
    const figure = (value: number) => ({ value, unit: "watts" as const });
    if (!reason) report(overridesFindings.noReason, `overrides.powers[${index}].reason`, { constant: accelerator });
    if (low === null || high === null || watts < low || watts > high) {
      report(overridesFindings.powerNoRange, path, { accelerator, watts: figure(watts) });
    } else {
      const count = inService(design, id);
      report(overridesFindings.powerUnverified, path, {
        accelerator,
        watts: figure(watts),
        low: figure(low),
        high: figure(high),
        least: figure(count * low),
        most: figure(count * high),
      });
    }
    accepted.set(id, watts);
  });
  return accepted;
}
