// The vocabulary in which a design input is declared. One line in a `*.inputs.ts` file gives an input its type,
// validation, unit, bounds, default and words; forms, API schema, JSON Schema, diffs and documentation derive from it.
import type { UnitId } from "../units/units";

/** A text in both languages of the product: English first, Simplified Chinese second. */
export type Words = readonly [en: string, zh: string];

/** Kinds of catalogue part that a design can name. */
export type PartKind =
  | "accelerator"
  | "node"
  | "cpu"
  | "fpga"
  | "switch"
  | "power-distribution"
  | "storage-device"
  | "site"
  | "model"
  | "sample-model"
  | "price";

interface Described {
  readonly words: Words;
  readonly help: Words;
}

/** A number in the SI base of `unit`. `Defaulted` says whether a resolved design always has it. */
export interface NumberInput<Defaulted extends boolean = boolean> extends Described {
  readonly kind: "number";
  readonly unit: UnitId;
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  readonly default: Defaulted extends true ? number : number | undefined;
}

export interface ChoiceInput<Id extends string = string, Defaulted extends boolean = boolean> extends Described {
  readonly kind: "choice";
  readonly options: Readonly<Record<Id, Words>>;
  readonly default: Defaulted extends true ? Id : Id | undefined;
}

/** Several of the options, in no particular order, each at most once. An empty array is an answer: "none of these". */
export interface ChoicesInput<Id extends string = string> extends Described {
  readonly kind: "choices";
  readonly options: Readonly<Record<Id, Words>>;
}

/** Yes or no. Flags have no default: an unanswered one is unknown, which is never "no" and never "yes". */
export interface FlagInput extends Described {
  readonly kind: "flag";
}

export interface TextInput extends Described {
  readonly kind: "text";
  readonly maxLength: number;
  readonly multiline: boolean;
}

/** The id of a catalogue part. */
export interface PartInput extends Described {
  readonly kind: "part";
  readonly part: PartKind;
}

export interface GroupInput<F extends Fields = Fields> extends Described {
  readonly kind: "group";
  readonly fields: F;
  /** Written by the product and not by hand: forms show it as one line that can be removed, and ask nothing. */
  readonly isComputed: boolean;
  /** Few fill it in: forms fold it away until something in it is answered or asked for. */
  readonly isFolded: boolean;
}

/** An ordered list of groups. Each item carries its own `id`, unique in the list, so that a diff survives reordering. */
export interface ListInput<F extends Fields = Fields> extends Described {
  readonly kind: "list";
  readonly fields: F;
  readonly maxItems: number;
  readonly itemWords: Words;
}

export type LeafInput = NumberInput | ChoiceInput | ChoicesInput | FlagInput | TextInput | PartInput;
export type Input = LeafInput | GroupInput | ListInput;
export type Fields = { readonly [name: string]: Input };

/** What a document may hold for an input: anything may be absent, and absent means "not answered". */
export type ValueOf<I> = I extends NumberInput
  ? number
  : I extends ChoiceInput<infer Id>
    ? Id
    : I extends ChoicesInput<infer Id>
      ? readonly Id[]
      : I extends FlagInput
        ? boolean
        : I extends TextInput | PartInput
          ? string
          : I extends GroupInput<infer F>
            ? ValuesOf<F>
            : I extends ListInput<infer F>
              ? readonly ItemOf<F>[]
              : never;
export type ValuesOf<F extends Fields> = { readonly [K in keyof F]?: ValueOf<F[K]> };
export type ItemOf<F extends Fields> = { readonly id: string } & ValuesOf<F>;

/** What the models read: defaults filled in, `null` where nothing is known. Groups and lists are always there. */
export type ResolvedOf<I> =
  I extends NumberInput<infer D>
    ? D extends true
      ? number
      : number | null
    : I extends ChoiceInput<infer Id, infer D>
      ? D extends true
        ? Id
        : Id | null
      : I extends ChoicesInput<infer Id>
        ? readonly Id[] | null
        : I extends FlagInput
          ? boolean | null
          : I extends TextInput | PartInput
            ? string | null
            : I extends GroupInput<infer F>
              ? ResolvedFields<F>
              : I extends ListInput<infer F>
                ? readonly ({ readonly id: string } & ResolvedFields<F>)[]
                : never;
export type ResolvedFields<F extends Fields> = { readonly [K in keyof F]: ResolvedOf<F[K]> };

interface NumberSpec {
  readonly unit: UnitId;
  readonly min: number;
  readonly max: number;
  readonly integer?: true;
}

export function number(words: Words, help: Words, spec: NumberSpec & { readonly default: number }): NumberInput<true>;
export function number(words: Words, help: Words, spec: NumberSpec): NumberInput<false>;
export function number(words: Words, help: Words, spec: NumberSpec & { readonly default?: number }): NumberInput {
  const { unit, min, max, integer = false } = spec;
  return { kind: "number", words, help, unit, min, max, integer, default: spec.default };
}

export function choice<const Id extends string>(
  words: Words,
  help: Words,
  options: Readonly<Record<Id, Words>>,
  fallback: NoInfer<Id>,
): ChoiceInput<Id, true>;
export function choice<const Id extends string>(
  words: Words,
  help: Words,
  options: Readonly<Record<Id, Words>>,
): ChoiceInput<Id, false>;
export function choice<const Id extends string>(
  words: Words,
  help: Words,
  options: Readonly<Record<Id, Words>>,
  fallback?: NoInfer<Id>,
): ChoiceInput<Id> {
  return { kind: "choice", words, help, options, default: fallback };
}

export function choices<const Id extends string>(
  words: Words,
  help: Words,
  options: Readonly<Record<Id, Words>>,
): ChoicesInput<Id> {
  return { kind: "choices", words, help, options };
}

export function flag(words: Words, help: Words): FlagInput {
  return { kind: "flag", words, help };
}

export function text(words: Words, help: Words, maxLength: number, multiline = false): TextInput {
  return { kind: "text", words, help, maxLength, multiline };
}

export function part(words: Words, help: Words, kind: PartKind): PartInput {
  return { kind: "part", words, help, part: kind };
}

export function group<const F extends Fields>(words: Words, help: Words, fields: F): GroupInput<F> {
  return { kind: "group", words, help, fields, isComputed: false, isFolded: false };
}

/** A group that only special cases need. */
export function foldedGroup<const F extends Fields>(words: Words, help: Words, fields: F): GroupInput<F> {
  return { ...group(words, help, fields), isFolded: true };
}

/** A group that the product writes: what it found, with a key of what that depends on. */
export function computedGroup<const F extends Fields>(words: Words, help: Words, fields: F): GroupInput<F> {
  return { ...group(words, help, fields), isComputed: true };
}

export function list<const F extends Fields>(
  words: Words,
  help: Words,
  itemWords: Words,
  maxItems: number,
  fields: F,
): ListInput<F> {
  return { kind: "list", words, help, itemWords, maxItems, fields };
}
