// What the operations on parts take and give.
import { z } from "zod";
import type { CatalogKind } from "@/lib/engine/catalog/catalog";
import type { PartOption } from "@/lib/engine/catalog/options";
import type { OwnPartContent } from "@/lib/engine/catalog/own/extend-catalog";
import { ownPartKinds } from "@/lib/engine/catalog/own/own-parts";
import type { Part } from "@/lib/engine/catalog/parts";
import { catalogKinds } from "@/lib/engine/catalog/shown-kinds";
import type { PartKind, Words } from "@/lib/engine/inputs/declare";
import type { DevicePreview } from "@/lib/spec/netbox/device-preview";
import { MAX_CHARACTERS } from "@/lib/spec/netbox/read-device-type";
import { partFactsSchema } from "@/lib/spec/own-part";
import type { SheetPreview } from "@/lib/spec/spreadsheet/read-spreadsheet";
import { sheetColumnIds } from "@/lib/spec/spreadsheet/sheet-columns";
import { MAX_CHARACTERS as MAX_SHEET_CHARACTERS } from "@/lib/spec/spreadsheet/split-rows";

const kind = z.enum(catalogKinds as [CatalogKind, ...CatalogKind[]]);
const ownKind = z.enum(ownPartKinds);
const id = z.string().min(1).max(120);

export const listPartsInput = z.strictObject({
  kind: kind.default("accelerators"),
  q: z.string().trim().max(120).default(""),
  origin: z.enum(["all", "own", "built-in"]).default("all"),
  /** `name`, `source`, `asOf`, `confidence`, or one of the figures that the kind's list shows. */
  sort: z.string().max(60).default("name"),
  direction: z.enum(["asc", "desc"]).default("asc"),
  page: z.int().min(1).max(100_000).default(1),
  pageSize: z.int().min(1).max(100).default(25),
});

/** A row of the catalogue with its figures in SI; `null` is "not known". */
const row = z.custom<Part & Readonly<Record<string, unknown>>>((value) => typeof value === "object" && value !== null);
const content = z.custom<OwnPartContent>((value) => typeof value === "object" && value !== null);

export const partSchema = z.strictObject({
  kind,
  id,
  row,
  /** Names of the rows that this one names, by field. */
  references: z.custom<Readonly<Record<string, Words>>>((value) => typeof value === "object" && value !== null),
  /** Null for a built-in part. */
  own: z.strictObject({ revision: z.int(), content, updatedBy: z.string(), updatedAt: z.iso.datetime() }).nullable(),
});

export const listPartsOutput = z.strictObject({
  items: z.array(partSchema),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
});

export const partIdInput = z.strictObject({ kind, id });

/** Figures by field, in SI or as texts with a unit (`10.2 kW`); `readPartValues` says what is wrong, field by field. */
const values = z.record(z.string(), z.unknown());

export const createPartInput = partFactsSchema.extend({ kind: ownKind, values });
export const updatePartInput = partFactsSchema.extend({
  kind,
  id,
  /** The revision that the change was made on. */
  revision: z.int().min(1).max(2_147_483_647),
  values,
});

export const readDeviceTypeInput = z.strictObject({
  /** YAML of one NetBox device type. */
  text: z.string().max(MAX_CHARACTERS),
  /** What it is, where the file leaves that open. */
  as: z.enum(["nodes", "switches", "powerDistribution"]).nullable().default(null),
});

export const readDeviceTypeOutput = z.custom<DevicePreview>((value) => typeof value === "object" && value !== null);

export const readSpreadsheetInput = z.strictObject({
  /** Cells of a spreadsheet with their headings: tab, comma or semicolon between them. */
  text: z.string().max(MAX_SHEET_CHARACTERS),
  /** The position of the heading that each column is read from; null to guess. */
  columns: z.partialRecord(z.enum(sheetColumnIds), z.int().min(0).max(63)).nullable().default(null),
  /** Yuan for a dollar, for prices in yuan. */
  cnyPerUsd: z.number().min(0.01).max(1000).nullable().default(null),
});

export const readSpreadsheetOutput = z.custom<SheetPreview>((value) => typeof value === "object" && value !== null);

export const emptyObject = z.strictObject({});

export const partOptionsOutput = z.custom<Readonly<Record<PartKind, readonly PartOption[]>>>(
  (value) => typeof value === "object" && value !== null,
);

export type ListPartsInput = z.input<typeof listPartsInput>;
export type ListPartsQuery = z.output<typeof listPartsInput>;
export type CatalogPart = z.output<typeof partSchema>;
export type PartList = z.output<typeof listPartsOutput>;
export type CreatePartInput = z.input<typeof createPartInput>;
export type ReadDeviceTypeInput = z.input<typeof readDeviceTypeInput>;
export type ReadSpreadsheetInput = z.input<typeof readSpreadsheetInput>;
export type UpdatePartInput = z.input<typeof updatePartInput>;
