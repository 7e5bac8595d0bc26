// What a published fabric is entered as, and which of its counts follow from that.
import { type FabricCounts, type FabricQuestion, sizeFabric } from "../../lib/engine/topologies/size-fabric";
import { openChoices } from "../../lib/engine/topologies/topology";
import { numberField, type Row, textField } from "../accuracy/row-fields";

export type Entered = Readonly<Record<string, string | number>>;
/** By the name of the published field; null where the model says that it does not fit. */
export type Derived = Readonly<Record<string, number | null>>;

export interface Reading {
  readonly entered: Entered;
  readonly derived: Derived;
}

export type Asked = Partial<Omit<FabricQuestion, "choices">> & {
  readonly topology: FabricQuestion["topology"];
  readonly radix: number;
  readonly endpoints: number;
  readonly choices?: Partial<FabricQuestion["choices"]>;
};

/** Counts of a question of which only what differs from the usual is asked; null where it does not fit. */
export function ask({ choices, ...asked }: Asked): FabricCounts | null {
  const counts = sizeFabric({
    planes: 1,
    breakout: 1,
    oversubscription: 1,
    coreOversubscription: 1,
    reservedEndpoints: 0,
    rails: 8,
    ...asked,
    choices: { ...openChoices, ...choices },
  });
  return "leaf" in counts ? counts : null;
}

/** What was asked, flat, for the report. */
export function enteredOf({ choices, ...asked }: Asked): Entered {
  const chosen = Object.entries(choices ?? {}).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join("x") : (value ?? ""),
  ]);
  return { ...asked, ...Object.fromEntries(chosen) };
}

export const particular = (counts: FabricCounts | null, name: string): number | null => {
  const value = counts?.particulars[name];
  return typeof value === "number" ? value : null;
};

/** Rounded as the row prints it: to as many digits after the point. */
export function asPrinted(value: number, published: number): number {
  const digits = String(published).split(".")[1]?.length ?? 0;
  return Number(value.toFixed(digits));
}

export const need = (row: Row, ...fields: readonly string[]): readonly number[] | null => {
  const values = fields.map((field) => (typeof row[field] === "number" ? numberField(row, field) : null));
  return values.every((value) => value !== null) ? values : null;
};

/** Lengths written as 8x8x16. */
export function shapeField(row: Row): readonly number[] | null {
  const text = textField(row, "shape");
  return text === null || !/^\d+(x\d+){1,2}$/u.test(text) ? null : text.split("x").map(Number);
}
