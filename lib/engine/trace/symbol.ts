// Words and unit of something that a formula names.
import type { UnitId } from "../units/units";

export type SymbolRow = readonly [en: string, zh: string, unit: UnitId];

/** One row for every name: a name without words is an error of types. */
export type SymbolTable<Name extends PropertyKey> = Readonly<Record<Name, SymbolRow>>;
