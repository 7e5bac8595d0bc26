// Leaves and names that belong to one tree alone: limits with units of their own, controls and parts by their names.
import type { Described } from "../trace/derivation";
import type { Dictionary, Input } from "../trace/derive";
import * as $ from "../trace/traced";

/** What a part of the engine says of its own leaves, by path, and of its own local names. */
export interface OwnLeaves {
  readonly inputs: Map<string, Input>;
  readonly names: Map<string, Described>;
}

export const noLeaves = (): OwnLeaves => ({ inputs: new Map(), names: new Map() });

/** A number under a path of its own. */
export function ownLeaf({ inputs }: OwnLeaves, path: string, value: number, input: Input): $.Traced<number> {
  inputs.set(path, input);
  return $.leaf(value, path);
}

/** The same number under a name of its own. */
export function ownName(leaves: OwnLeaves, name: string, described: Described, from: $.Loose<number>): $.Loose<number> {
  leaves.names.set(name, described);
  return $.named(name, "local", from);
}

/** A dictionary that knows them too. */
export function withLeaves(dictionary: Dictionary, { inputs, names }: OwnLeaves): Dictionary {
  return {
    describe: (as, name, owner) =>
      (as === "local" ? names.get(name) : undefined) ?? dictionary.describe(as, name, owner),
    input: (path, value) => inputs.get(path) ?? dictionary.input(path, value),
  };
}
