// Where a number's unit depends on another answer: an override is written in the unit of the constant that it replaces.
import type { NumberInput } from "@/lib/engine/inputs/declare";
import { constants } from "@/lib/engine/models/constants";
import type { Constant } from "@/lib/engine/models/constants/constant-table";
import type { FieldKey } from "./field-key";
import { parentKey } from "./field-key";
import type { NumberSpec } from "./number-text";

const OVERRIDE_VALUE = /^overrides\/constants\/[^/]+\/value$/u;

/** The constant that an override's value replaces; null for every other field and while none is chosen. */
export function replacedConstant(key: FieldKey, read: (key: FieldKey) => unknown): Constant | null {
  if (!OVERRIDE_VALUE.test(key)) return null;
  const id = read(`${parentKey(key)}/constant`);
  return typeof id === "string" && Object.hasOwn(constants, id) ? (Reflect.get(constants, id) as Constant) : null;
}

/** The declaration of a number with the unit that applies here and now. */
export function effectiveSpec(input: NumberInput, constant: Constant | null): NumberSpec {
  return constant === null ? input : { ...input, unit: constant.unit };
}
