import { describe, expect, it } from "vitest";
import { catalog } from "../engine/catalog/catalog.gen";
import type { Part } from "../engine/catalog/parts";
import { catalogKinds, shownKinds } from "../engine/catalog/shown-kinds";
import { partFigure, partFigures, unverifiedLabels } from "./part-figures";

const reading = (kind: (typeof catalogKinds)[number], locale: "en" | "zh-CN" = "en") => ({
  kind,
  locale,
  references: {},
});

function partOf(kind: (typeof catalogKinds)[number], id: string): Part {
  const row = (catalog[kind] as Readonly<Record<string, Part>>)[id];
  if (!row) throw new Error(`no ${id}`);
  return row;
}

describe("a figure of the catalogue", () => {
  it.each([
    ["nodes", "nvidia-dgx-h100", "maxWatts", "10.2 kW"],
    ["switches", "nvidia-qm9700", "portBytesPerSecond", "400 Gbit/s"],
    ["accelerators", "nvidia-h100-sxm", "memoryBytes", "80 GB"],
    ["powerDistribution", "iec-400v-32a", "ratedWatts", "22.17 kW"],
    ["prices", "electricity-china", "usd", "$0.087 / kWh"],
    ["cpus", "amd-epyc-7742", "baseHertz", "2.25"],
  ] as const)("%s %s %s reads %s", (kind, id, path, expected) => {
    const { number, unit } = partFigure(partOf(kind, id), path, reading(kind));
    expect(`${number} ${unit}`.trim()).toBe(expected);
  });

  it("is a dash where nothing is known, and never verified or not", () => {
    const figure = partFigure(partOf("nodes", "azure-nd-h100-v5"), "maxWatts", reading("nodes"));
    expect(figure).toMatchObject({ number: "–", isKnown: false, isUnverified: false });
  });

  it("is marked where nobody has seen it in a text", () => {
    const row = partOf("nodes", "dell-xe9680-h100");
    expect(partFigure(row, "maxWatts", reading("nodes")).isUnverified).toBe(true);
    expect(partFigure(row, "rackUnits", reading("nodes")).isUnverified).toBe(false);
    expect(unverifiedLabels(row, reading("nodes"))).toContain("Highest draw");
    expect(unverifiedLabels(partOf("storageDevices", "lto-9-tape"), reading("storageDevices"))).toBeNull();
  });
});

it.each(catalogKinds)("every row of %s has text for all of its figures in both languages", (kind) => {
  for (const row of Object.values<Part>(catalog[kind])) {
    for (const locale of ["en", "zh-CN"] as const) {
      const figures = partFigures(row, reading(kind, locale));
      expect(figures.length, row.id).toBeGreaterThan(0);
      for (const { number, label, path } of figures) {
        expect(number, `${row.id} ${path}`).not.toMatch(/NaN|undefined|\[object/);
        expect(
          [number, label].every((text) => text.trim() !== ""),
          `${row.id} ${path}`,
        ).toBe(true);
      }
      const paths = figures.map(({ path }) => path);
      for (const column of shownKinds[kind].columns) if (!column.startsWith("grade")) expect(paths).toContain(column);
    }
  }
});
