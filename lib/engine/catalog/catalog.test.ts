import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { PartKind } from "../inputs/declare";
import { units } from "../units/units";
import { type CatalogKind, findPart } from "./catalog";
import { catalog } from "./catalog.gen";
import { partOptions } from "./options";
import { partTables } from "./part-tables";
import type { Part } from "./parts";

const folder = fileURLToPath(new URL(".", import.meta.url));
const kinds = Object.keys(catalog).filter((key) => key !== "version") as CatalogKind[];
const rows = kinds.flatMap((kind) =>
  Object.entries<Part>(catalog[kind]).map(([key, row]) => ({ kind, key, row, label: `${kind}/${key}` })),
);

/** Folder of a kind: its member name in kebab case, in the catalogue or in its facility folder. */
function folderOf(kind: CatalogKind): string {
  const name = kind === "gb50174" ? "gb-50174" : kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const own = `${folder}${name}`;
  return existsSync(own) ? own : `${folder}facility/${name}`;
}

/** Every number in a value with the name of the field that holds it. */
function numbersIn(value: unknown, path: string): readonly (readonly [path: string, value: number])[] {
  if (typeof value === "number") return [[path, value]];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, path ? `${path}.${key}` : key));
}

/** Whether `a.b` names a field of the row. */
function hasField(row: unknown, path: string): boolean {
  let value = row;
  for (const key of path.split(".")) {
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, key)) return false;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return true;
}

describe("every row of the catalogue", () => {
  it("has an id that equals its key and its file", () => {
    for (const kind of kinds) {
      const files = readdirSync(folderOf(kind)).filter((file) => file.endsWith(".json"));
      expect(new Set(files), kind).toEqual(new Set(Object.keys(catalog[kind]).map((id) => `${id}.json`)));
    }
    for (const { key, row, label } of rows) {
      expect(row.id, label).toBe(key);
      expect(key, label).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  it("is named in both languages and says where it comes from, as of when", () => {
    for (const { row, label } of rows) {
      expect(
        row.name.every((name) => name.trim().length > 0),
        label,
      ).toBe(true);
      expect(row.name[0], label).not.toMatch(/\p{Script=Han}/u);
      expect(row.source.trim().length, label).toBeGreaterThan(5);
      expect(row.asOf, label).toMatch(/^\d{4}(-\d{2}(-\d{2})?|-Q[1-4])?$/);
    }
  });

  it("names only fields of its own as unverified, and is never of high confidence as a whole then", () => {
    for (const { row, label } of rows) {
      for (const field of row.unverified) expect(field === "*" || hasField(row, field), `${label} ${field}`).toBe(true);
      if (row.unverified.includes("*")) expect(row.confidence, label).not.toBe("high");
      if (/recalled|assumption/.test(row.source)) expect(row.unverified.length, label).toBeGreaterThan(0);
    }
  });

  it("holds finite numbers; negative only for places and temperatures, zero only where none is an answer", () => {
    const maybeNegative = /celsius|degrees|elevation/i;
    const maybeNone =
      /^(acceleratorCount|uplinkPorts|typicalWatts|maxWatts|usdLow|low|high|rackWattsMin|liquidHeatShare)$|hours$|learnedPositions$|sharedExperts$|firstDenseLayers$|windowedLayers$|^embedding\w+$/;
    for (const { row, label } of rows) {
      for (const [path, value] of numbersIn(row, "")) {
        expect(Number.isFinite(value), `${label} ${path}`).toBe(true);
        if (maybeNegative.test(path)) continue;
        if (maybeNone.test(path)) expect(value, `${label} ${path}`).toBeGreaterThanOrEqual(0);
        else expect(value, `${label} ${path}`).toBeGreaterThan(0);
      }
    }
  });
});

describe("references between rows", () => {
  it("resolve", () => {
    for (const node of Object.values(catalog.nodes)) {
      expect(node.accelerator === null || findPart(catalog.accelerators, node.accelerator), node.id).not.toBeNull();
      expect(node.accelerator === null, node.id).toBe(node.acceleratorCount === 0);
      expect(node.cpu === null || findPart(catalog.cpus, node.cpu), node.id).not.toBeNull();
      expect(node.scaleUpDomain, node.id).toBeLessThanOrEqual(Math.max(1, node.acceleratorCount));
    }
    for (const site of Object.values(catalog.sites)) {
      expect(findPart(catalog.grids, site.grid), site.id).not.toBeNull();
      expect(findPart(catalog.prices, site.electricityPrice)?.per, site.id).toBe("joule");
      expect(findPart(catalog.prices, site.constructionPrice)?.per, site.id).toBe("watt");
    }
    for (const constant of Object.values(catalog.constants)) expect(Object.keys(units)).toContain(constant.unit);
  });

  it("are null for ids that nobody gave, also those that every object inherits", () => {
    expect(findPart(catalog.nodes, null)).toBeNull();
    expect(findPart(catalog.nodes, "constructor")).toBeNull();
    expect(findPart(catalog.nodes, "__proto__")).toBeNull();
  });

  it("give every buyable node, switch and accelerator a price, and forms their options", () => {
    for (const node of Object.values(catalog.nodes)) {
      if (!node.isCloudInstance) expect(findPart(catalog.prices, `server-${node.id}`)?.per, node.id).toBe("item");
    }
    for (const id of Object.keys(catalog.switches)) {
      expect(findPart(catalog.prices, `switch-${id}`)?.per, id).toBe("item");
    }
    for (const { id, status } of Object.values(catalog.accelerators)) {
      if (status !== "cloud-only") expect(findPart(catalog.prices, `accelerator-${id}`)?.per, id).toBe("item");
    }
    for (const kind of Object.keys(partTables) as PartKind[]) {
      const options = partOptions(catalog, kind);
      expect(options.length, kind).toBeGreaterThan(4);
      const told = ["id", "name", "unverified", ...(kind === "price" ? ["price"] : [])];
      for (const option of options) expect(Object.keys(option)).toEqual(told);
    }
  });
});
