// What the names and paths of the traced models mean, and where their leaves come from.
import { type CatalogKind, findPart } from "../catalog/catalog";
import type { Part } from "../catalog/parts";
import type { Input as Declared, Words } from "../inputs/declare";
import { designInputs } from "../inputs/design";
import { type ConstantId, constants } from "../models/constants";
import type { Constant } from "../models/constants/constant-table";
import type { AcceleratorGroup } from "../models/training-hardware";
import type { Assumption } from "../result";
import type { EvaluationScope } from "../scope";
import type { Described, Origin } from "../trace/derivation";
import type { Dictionary, Input } from "../trace/derive";
import type { SymbolRow } from "../trace/symbol";
import { planSymbols } from "./input-symbols";
import { partSymbol } from "./part-symbols";
import { arithmeticSymbols, givenSymbols, localSymbols, recordSymbols, resultSymbols, type Table } from "./symbols";

/** What a dictionary needs of the evaluation whose numbers it explains. */
export interface Sources {
  readonly scope: EvaluationScope;
  readonly assumptions: readonly Assumption[];
  /** Of a job's trees: the accelerators that it runs on. */
  readonly group?: AcceleratorGroup;
  /** Of a job's trees: where the fields of the plan come from, a path of the design or of the result. */
  readonly planOrigin?: (field: string) => Origin;
}

const described = (row: SymbolRow | undefined): Described | null =>
  row === undefined ? null : { words: [row[0], row[1]], unit: row[2] };

const row = (table: Table | undefined, name: string): SymbolRow | undefined =>
  table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;

/** The dictionary of one evaluation. */
export function designDictionary(sources: Sources): Dictionary {
  const assumed = new Map(sources.assumptions.map((assumption) => [assumption.path, assumption]));
  return {
    describe(as, name, owner) {
      if (as === "result") return described(row(resultSymbols, name));
      if (as === "constant") return described(row(arithmeticSymbols, name));
      return described(row(as === "local" ? localSymbols : recordSymbols[owner ?? ""], name));
    },
    input(path) {
      const [kind = "", rest = ""] = split(path, ":");
      if (kind === "constant") return constantInput(sources.scope, rest);
      if (kind === "table") return tableInput(rest);
      if (kind === "part") return partInput(sources.scope, rest);
      if (kind === "design") return designInput(rest.replace(/^\./, ""), assumed);
      return givenInput(path, sources, assumed);
    },
  };
}

function split(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + separator.length)];
}

function constantInput(scope: EvaluationScope, id: string): Input {
  const constant: Constant = constants[id as ConstantId];
  const { words, unit, low, high, source, verified, value } = constant;
  const isOverridden = scope.constant(id as ConstantId) !== value;
  const origin: Origin = { kind: "constant", id, unit, low, high, source, isVerified: verified, isOverridden };
  const [, name] = split(id, ".");
  return { symbol: camelCase(name), words, unit, origin };
}

const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A row of a table of the model: `NAME.key`, or `NAME[position]`. */
function tableInput(rest: string): Input {
  const [, name = "", key = ""] = /^(\w+)[.[]?(.*?)\]?$/.exec(rest) ?? [];
  const [en, zh, unit] = row(arithmeticSymbols, name) ?? [name, name, "count" as const];
  return { symbol: `${name}[${key}]`, words: [en, zh], unit, origin: { kind: "arithmetic" } };
}

function partInput(scope: EvaluationScope, rest: string): Input {
  const [place, field] = split(rest, "#.");
  const [kind, id] = split(place, "/");
  const part = findPart(scope.catalog[kind as CatalogKind] as Readonly<Record<string, Part>>, id);
  const [en, zh, unit] = partSymbol(kind, field) ?? [field, field, "count" as const];
  const words: Words = [en, zh];
  const symbol = lastStep(field);
  if (part === null) return { symbol, words, unit, origin: { kind: "arithmetic" } };
  const { name, source, asOf, unverified } = part;
  const isUnverified = unverified.some((other) => other === "*" || other === field || field.startsWith(`${other}.`));
  const origin: Origin = { kind: "part", catalogKind: kind, id, name, field, source, asOf, isUnverified };
  return { symbol, words, unit, origin };
}

const lastStep = (path: string): string => path.split(".").at(-1) ?? path;

type Assumed = ReadonlyMap<string, Assumption>;

function designInput(read: string, assumed: Assumed): Input {
  const path = read.replace(/\.length$/, "");
  const isLength = path !== read;
  const assumption = assumed.get(path);
  const input = declaredAt(path);
  const [en, zh] = input?.words ?? ([path, path] as const);
  const words: Words = isLength ? [`${en}: how many`, `${zh}：个数`] : [en, zh];
  const unit = input?.kind === "number" ? input.unit : "count";
  const isAssumed = assumption !== undefined;
  const origin: Origin = { kind: "field", path, isAssumed, source: assumption?.source ?? null };
  return { symbol: lastStep(path), words, unit, origin };
}

/** The declaration at a path of the design; null where none is. */
function declaredAt(path: string): Declared | null {
  let at: Declared | null = designInputs;
  for (const step of path.split(".")) {
    const name = step.replace(/\[\d+\]$/, "");
    at = at !== null && "fields" in at && Object.hasOwn(at.fields, name) ? (at.fields[name] ?? null) : null;
  }
  return at;
}

/** What other models hand over, and the plan. */
function givenInput(path: string, sources: Sources, assumed: Assumed): Input {
  const { scope, group, planOrigin } = sources;
  const [record, field] = split(path, ".");
  if (record === "PlanNumbers" && planOrigin !== undefined) {
    const [en, zh, unit] = row(planSymbols, field) ?? [field, field, "count" as const];
    return { symbol: field, words: [en, zh], unit, origin: planOrigin(field) };
  }
  const [member, rest] = split(field, ".");
  if (record === "group" && group !== undefined && member === "accelerator") {
    return partInput(scope, `accelerators/${group.accelerator.id}#.${rest}`);
  }
  const pool = /^pools\[(\d+)\]$/.exec(member)?.[1];
  const [input, poolField] = split(rest, ".");
  if (record === "group" && group !== undefined && pool !== undefined && input === "input")
    return designInput(`${group.pools[Number(pool)]?.path}.${poolField}`, assumed);
  const symbol = lastStep(path);
  const known = givenSymbols[path.replace(/\[\d+\]/g, "")];
  if (known === undefined) return { symbol, words: [path, path], unit: "count", origin: { kind: "arithmetic" } };
  const [en, zh, unit] = known.row;
  return { symbol, words: [en, zh], unit, origin: { kind: "result", path: known.path, by: known.by } };
}
