// A bill that is written line by line and remembers which prices it lacked.
import type { Words } from "../inputs/declare";
import type { CostLine } from "../result";
import type { EvaluationScope } from "../scope";
import type { UnitId } from "../units/units";

/** One position before it is priced. */
interface Position {
  readonly id: CostLine["id"];
  readonly kind: CostLine["kind"];
  readonly words: Words;
  readonly quantity: number;
  /** Pieces unless told. */
  readonly unit?: UnitId;
}

export interface Lack {
  readonly kind: CostLine["kind"];
  readonly words: Words;
}

export interface Bill {
  readonly lines: readonly CostLine[];
  /** What has no price or quantity: sums of its kind are not known while there is one. */
  readonly missing: readonly Lack[];
  /**
   * Adds a position at a price of the catalogue, `factor` of its basis per unit (seconds of a year for a price per
   * second). Nothing is added for a quantity of zero.
   */
  add(position: Position, priceId: string, factor?: number): void;
  /** Adds a position at an amount that the design states or a constant gives. */
  addAt(position: Position, unitUsd: number, isUnverified: boolean): void;
  /** Notes something that has no price or no quantity. */
  lack(kind: CostLine["kind"], words: Words): void;
}

/** Whole cents: amounts are money. */
const cents = (usd: number) => Math.round(usd * 100) / 100;

export function createBill(scope: EvaluationScope): Bill {
  const lines: CostLine[] = [];
  const missing: Lack[] = [];
  const push = (position: Position, unitUsd: number, prices: readonly string[], isUnverified: boolean) => {
    if (position.quantity === 0) return;
    lines.push({
      ...position,
      unit: position.unit ?? "count",
      unitUsd,
      usd: cents(position.quantity * unitUsd),
      prices,
      isUnverified,
    });
  };
  return {
    lines,
    missing,
    add(position, priceId, factor = 1) {
      if (position.quantity === 0) return;
      const usd = scope.price(priceId);
      if (usd === null) missing.push({ kind: position.kind, words: position.words });
      else push(position, usd * factor, [priceId], !isVerified(scope, priceId));
    },
    addAt: (position, unitUsd, isUnverified) => push(position, unitUsd, [], isUnverified),
    lack: (kind, words) => missing.push({ kind, words }),
  };
}

/** A price of the design's own counts as verified: its reason is on record. */
function isVerified(scope: EvaluationScope, priceId: string): boolean {
  if (scope.isPriceOverridden(priceId)) return true;
  const row = scope.part("prices", priceId);
  return row !== null && !row.unverified.includes("*") && !row.unverified.includes("usd");
}
