// Where a number's unit depends on another answer: an override is written in the unit of the constant or the price that
// it replaces.
import type { NumberInput } from "@/lib/engine/inputs/declare";
import { constants } from "@/lib/engine/models/constants";
import type { Constant } from "@/lib/engine/models/constants/constant-table";
import { retiredConstant } from "@/lib/engine/models/constants/retired";
import type { UnitId } from "@/lib/engine/units/units";
import type { FieldKey } from "./field-key";
import { parentKey } from "./field-key";
import type { PartOptions } from "./form-source";
import type { NumberSpec } from "./number-text";

const OVERRIDE_VALUE = /^overrides\/(?:constants\/[^/]+\/value|prices\/[^/]+\/usd)$/u;

/** What stands where an override's value goes. */
export interface ReplacedFigure {
  /** In SI; null where the engine has no such constant any more. */
  readonly value: number | null;
  readonly unit: UnitId;
}

/** What an override's value replaces; null for every other field and while nothing is chosen. */
export function replacedFigure(
  key: FieldKey,
  read: (key: FieldKey) => unknown,
  parts: PartOptions,
): ReplacedFigure | null {
  if (!OVERRIDE_VALUE.test(key)) return null;
  const parent = parentKey(key);
  const price = read(`${parent}/price`);
  if (typeof price === "string") return parts.price.find(({ id }) => id === price)?.price ?? null;
  const id = read(`${parent}/constant`);
  if (id === undefined) {
    const retired = retiredConstant(read(`${parent}/retired`));
    return retired && { value: null, unit: retired.unit };
  }
  if (typeof id !== "string" || !Object.hasOwn(constants, id)) return null;
  const { value, unit } = Reflect.get(constants, id) as Constant;
  return { value, unit };
}

/** The declaration of a number with the unit that applies here and now. */
export function effectiveSpec(input: NumberInput, replaced: ReplacedFigure | null): NumberSpec {
  return replaced === null ? input : { ...input, unit: replaced.unit };
}
