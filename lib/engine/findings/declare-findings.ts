// How a finding is declared: words in both languages with `{places}`, whose values the type checker then demands.
import type { Words } from "../inputs/declare";
import type { Finding, Severity } from "../result";

type PlacesIn<Text extends string> = Text extends `${string}{${infer Place}}${infer Rest}`
  ? Place | PlacesIn<Rest>
  : never;

interface FindingSpec {
  readonly severity: Severity;
  /** The design cannot be built while this holds. */
  readonly blocksBuild?: true;
  readonly words: Words;
  /** What to do about it. */
  readonly fix: Words;
}

/** A declared finding; `Place` is the union of the places in its English words and fix. */
export interface FindingKind<Place extends string = string> {
  readonly id: string;
  readonly section: string;
  readonly severity: Severity;
  readonly blocksBuild: boolean;
  readonly words: Words;
  readonly fix: Words;
  /** Never set: carries the type of the places. */
  readonly places?: Place;
}

export type FindingValue = Finding["values"][string];

type PlacesOf<Spec> = Spec extends {
  readonly words: readonly [infer En extends string, string];
  readonly fix: readonly [infer Fix extends string, string];
}
  ? PlacesIn<En> | PlacesIn<Fix>
  : never;

/**
 * Declares the findings of one section of the design.
 * @returns the same keys, each a kind with id `<section>.<key>` to hand to `scope.find`.
 */
export function declareFindings<const Specs extends Readonly<Record<string, FindingSpec>>>(
  section: string,
  specs: Specs,
): { readonly [Key in keyof Specs]: FindingKind<PlacesOf<Specs[Key]>> } {
  const kinds = Object.entries(specs).map(([key, spec]) => [
    key,
    {
      id: `${section}.${key}`,
      section,
      blocksBuild: spec.blocksBuild ?? false,
      severity: spec.severity,
      words: spec.words,
      fix: spec.fix,
    },
  ]);
  return Object.fromEntries(kinds) as { readonly [Key in keyof Specs]: FindingKind<PlacesOf<Specs[Key]>> };
}
