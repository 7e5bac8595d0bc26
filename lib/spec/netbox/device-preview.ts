// What an import of a NetBox device type comes to, before anyone saves it.
import type { OwnPartKind } from "../../engine/catalog/own/own-parts";
import type { Words } from "../../engine/inputs/declare";

export type ImportedKind = Extract<OwnPartKind, "nodes" | "switches" | "powerDistribution">;

export interface TakenMember {
  /** Member of the file. */
  readonly from: string;
  /** Field of the part; `name` for its name. */
  readonly field: string;
  readonly note: Words | null;
}

export interface DevicePreview {
  readonly kind: ImportedKind;
  readonly name: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly taken: readonly TakenMember[];
  /** Members of the file that no design uses, with the reason. */
  readonly ignored: readonly { readonly from: string; readonly reason: Words }[];
  /** Fields that a person has to add, with the reason. */
  readonly open: readonly { readonly field: string; readonly reason: Words }[];
}
