import { describe, expect, it } from "vitest";
import type { DesignDocument } from "../engine/inputs/design";
import { diffDocuments } from "../spec/diff";
import { assumptionWords, changeRow, documentSections } from "./document-words";

const parts = {
  name: (_kind: string, id: string) => (id === "nvidia-h100-sxm" ? (["NVIDIA H100", "英伟达 H100"] as const) : null),
  priceUnit: (id: string) => (id === "electricity-germany" ? ("usdPerJoule" as const) : null),
};

const before: DesignDocument = {
  schemaVersion: 1,
  purpose: { name: "East", targets: { facilityWatts: 1_500_000, budgetUsd: 2_500_000 } },
  compute: { pools: [{ id: "a", name: "Training", accelerator: "nvidia-h100-sxm", nodes: 128 }] },
};

describe("documentSections", () => {
  it("reads every answered field in words and units, and leaves the others out", () => {
    const rows = documentSections(before, parts).map(({ id, rows: found }) => [
      id,
      found.map(({ trail, value }) => [trail.map(([en]) => en).join(" › "), ...value]),
    ]);
    expect(rows).toEqual([
      [
        "purpose",
        [
          ["Design name", "East", "East"],
          ["Targets › Budget", "$2.5M", "US$250万"],
          ["Targets › Power cap", "1.5 MW", "1.5 MW"],
        ],
      ],
      [
        "compute",
        [
          ["Pool 1 › Pool name", "Training", "Training"],
          ["Pool 1 › Nodes", "128", "128"],
          ["Pool 1 › Accelerator", "NVIDIA H100", "英伟达 H100"],
        ],
      ],
    ]);
  });
});

describe("changeRow", () => {
  it("shows the smallest difference and describes what came and went", () => {
    const after: DesignDocument = {
      schemaVersion: 1,
      purpose: { name: "East", targets: { facilityWatts: 1_500_001 } },
      compute: { pools: [] },
    };
    const rows = diffDocuments(before, after).map((change) => changeRow(change, parts, { before, after }));
    expect(rows.map(({ path, kind, before: old, after: now }) => [path, kind, old?.[0], now?.[0]])).toEqual([
      ["purpose.targets.budgetUsd", "removed", "$2.5M", undefined],
      ["purpose.targets.facilityWatts", "changed", "1.5 MW", "1.500001 MW"],
      ["compute.pools[0]", "removed", "Pool name: Training; Nodes: 128; Accelerator: NVIDIA H100", undefined],
    ]);
  });
});

describe("a value that replaces another", () => {
  const priced = (usd: number, constant: "power.ups-oversize" | "cost.life-plant", value: number): DesignDocument => ({
    schemaVersion: 1,
    overrides: {
      constants: [{ id: "c", constant, value, reason: "measured" }],
      prices: [{ id: "p", price: "electricity-germany", usd, reason: "contract" }],
    },
  });
  const replaced = priced(5e-8, "cost.life-plant", 157_680_000);

  it("is read in the unit of what it replaces", () => {
    const [section] = documentSections(replaced, parts);
    const texts = section?.rows.map(({ value }) => value[0]);
    expect(texts).toContain("5 y");
    expect(texts).toContain("0.18 $/kWh");
  });

  it("is read in the unit of a constant that the engine has no longer, which it names", () => {
    const item = { id: "c", retired: "network.scale-up-latency", value: 2e-5 } as const;
    const [section] = documentSections({ schemaVersion: 1, overrides: { constants: [item] } }, parts);
    expect(section?.rows.map(({ value }) => value[0])).toEqual([
      "20 µs",
      "Latency of one scale-up step of a collective",
    ]);
  });

  it("is compared in the unit that it had on each side", () => {
    const now = priced(6e-8, "power.ups-oversize", 1.2);
    const documents = { before: replaced, after: now };
    const rows = diffDocuments(replaced, now).map((change) => changeRow(change, parts, documents));
    const found = Object.fromEntries(rows.map(({ path, before: old, after: new_ }) => [path, [old?.[0], new_?.[0]]]));
    expect(found["overrides.constants[0].value"]).toEqual(["5 y", "1.2"]);
    expect(found["overrides.prices[0].usd"]).toEqual(["0.18 $/kWh", "0.216 $/kWh"]);
  });
});

describe("assumptionWords", () => {
  it("rounds what was computed and names what was not entered", () => {
    const dewPoint = assumptionWords({ path: "power.cooling.dewPointCelsius", value: 11.110092968158966 }, parts);
    expect(dewPoint.value).toEqual(["11.11 °C", "11.11 °C"]);
    const option = assumptionWords({ path: "purpose.deployment", value: "own" }, parts);
    expect([option.trail.at(-1), option.value]).toEqual([
      ["Deployment", "部署方式"],
      ["Own data centre", "自建数据中心"],
    ]);
  });
});
