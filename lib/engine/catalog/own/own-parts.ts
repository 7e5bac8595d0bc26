// The kinds of part that a workspace may add, and the fields of each as inputs: form, validation, unit and words of an
// own part come from here, and built-in rows of these kinds satisfy the same declarations.
import type { Fields, GroupInput } from "../../inputs/declare";
import type { Catalog } from "../catalog";
import type { Part } from "../parts";
import { accelerators } from "./accelerator.own";
import { nodes } from "./node.own";
import { powerDistribution } from "./power-distribution.own";
import { storageDevices } from "./storage-device.own";
import { switches } from "./switch.own";

export type OwnPartKind = "accelerators" | "nodes" | "switches" | "storageDevices" | "powerDistribution";

/** One input for each field that a row of the kind has beside its name and source. */
type FieldsOf<Row> = { readonly [Name in Exclude<keyof Row, keyof Part>]-?: Fields[string] };

export interface OwnPartDeclaration {
  readonly group: GroupInput;
  /** Fields without which there is no part. Of the others, a missing one is null: not known. */
  readonly required: readonly string[];
  /** What a missing field is when it is not null. */
  readonly defaults: Readonly<Record<string, string | number | boolean>>;
  /** The part's price in the table of prices is found by this prefix and its id; null where nothing asks for one. */
  readonly pricePrefix: string | null;
}

export const ownParts: Readonly<Record<OwnPartKind, OwnPartDeclaration>> = {
  accelerators,
  nodes,
  switches,
  storageDevices,
  powerDistribution,
} satisfies { readonly [K in OwnPartKind]: { readonly group: GroupInput<FieldsOf<Catalog[K][string]>> } };

export const ownPartKinds = Object.keys(ownParts) as readonly OwnPartKind[];

export function isOwnPartKind(kind: string): kind is OwnPartKind {
  return Object.hasOwn(ownParts, kind);
}
