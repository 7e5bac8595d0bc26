// A bill that is written line by line and remembers which prices it lacked.
import type { Words } from "../inputs/declare";
import type { CostLine, LineBasis, LineFilter, PlantPart } from "../result-cost";
import type { EvaluationScope } from "../scope";
import type { UnitId } from "../units/units";
import { type ConstantId, constants } from "./constants";
import { lineUsd, yearOfSeconds } from "./cost-lines";
import { plantUsd } from "./cost-plant";

/** One position before it is priced. */
interface Position {
  readonly id: CostLine["id"];
  readonly kind: CostLine["kind"];
  readonly words: Words;
  readonly quantity: number;
  /** Where in the result or the design the quantity is found. */
  readonly from: string;
  /** Pieces unless told. */
  readonly unit?: UnitId;
}

/** A share has no quantity of its own. */
type SharePosition = Omit<Position, "quantity" | "from" | "unit">;
type ShareOf = (lines: readonly CostLine[], constant: number) => number;

export interface Lack {
  readonly kind: CostLine["kind"];
  readonly words: Words;
}

export interface Bill {
  readonly lines: readonly CostLine[];
  /** What has no price or quantity: sums of its kind are not known while there is one. */
  readonly missing: readonly Lack[];
  /** Adds a position at a price of the catalogue. Nothing is added for a quantity of zero. */
  add(position: Position, priceId: string): void;
  /** The same at a price by the second that is paid over a year. */
  addYear(position: Position, priceId: string): void;
  /** Adds a part of a building at the price of the whole, the split of which is assumed. Nothing is added for what is not installed. */
  addPlant(position: Position, priceId: string, part: PlantPart): void;
  /** Adds a position at an amount that the design states. */
  addStated(position: Position, unitUsd: number, path: string): void;
  /** Adds a position at a constant of the model. */
  addConstant(position: Position, id: ConstantId): void;
  /** Adds a share of other lines, as `usdOf` computes it. Nothing is added for an amount of zero. */
  addShare(position: SharePosition, of: LineFilter, id: ConstantId, usdOf: ShareOf): void;
  /** Notes something that has no price or no quantity. */
  lack(kind: CostLine["kind"], words: Words): void;
}

export const matches = ({ kind, ids }: LineFilter, line: Pick<CostLine, "kind" | "id">): boolean =>
  line.kind === kind && ids.includes(line.id);

export function createBill(scope: EvaluationScope): Bill {
  const lines: CostLine[] = [];
  const missing: Lack[] = [];
  const push = (
    { id, kind, words, quantity, from, unit = "count" }: Position,
    unitUsd: number,
    basis: LineBasis,
    isUnverified: boolean,
    prices: readonly string[] = [],
  ) => {
    if (quantity === 0) return;
    const usd = lineUsd(quantity, unitUsd);
    lines.push({ id, kind, words, quantity, unit, quantityPath: from, unitUsd, usd, prices, basis, isUnverified });
  };
  const addPriced = (position: Position, id: string, isPerSecond: boolean) => {
    if (position.quantity === 0) return;
    const usd = scope.price(id);
    if (usd === null) missing.push({ kind: position.kind, words: position.words });
    else {
      const unitUsd = isPerSecond ? yearOfSeconds(usd) : usd;
      push(position, unitUsd, { kind: "price", id, isPerSecond }, !isVerified(scope, id), [id]);
    }
  };
  return {
    lines,
    missing,
    add: (position, priceId) => addPriced(position, priceId, false),
    addYear: (position, priceId) => addPriced(position, priceId, true),
    addPlant(position, id, part) {
      const wholeUsd = scope.price(id);
      if (position.quantity === 0) return;
      if (wholeUsd === null) missing.push({ kind: position.kind, words: position.words });
      else {
        const unitUsd = plantUsd(scope, wholeUsd, part);
        if (unitUsd > 0) push(position, unitUsd, { kind: "plant", id, part }, true, [id]);
      }
    },
    addStated: (position, unitUsd, path) => push(position, unitUsd, { kind: "field", path }, false),
    addConstant: (position, id) =>
      push(position, scope.constant(id), { kind: "constant", id }, !constants[id].verified),
    addShare(position, of, id, usdOf) {
      const usd = usdOf(
        lines.filter((line) => matches(of, line)),
        scope.constant(id),
      );
      const whole = { ...position, quantity: 1, from: "cost.lines" };
      if (usd > 0) push(whole, usd, { kind: "share", id, of }, !constants[id].verified);
    },
    lack: (kind, words) => missing.push({ kind, words }),
  };
}

/** A price of the design's own counts as verified: its reason is on record. */
function isVerified(scope: EvaluationScope, priceId: string): boolean {
  if (scope.isPriceOverridden(priceId)) return true;
  const row = scope.part("prices", priceId);
  return row !== null && !row.unverified.includes("*") && !row.unverified.includes("usd");
}
