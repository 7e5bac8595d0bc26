// What must hold within the rows of one kind, beyond the types.
import { describe, expect, it } from "vitest";
import { catalog } from "./catalog.gen";

const accelerators = Object.values(catalog.accelerators);

describe("accelerators", () => {
  it("are faster the narrower the format, and never beat their own peak when measured", () => {
    for (const { id, peakFlopsPerSecond: peak, measuredFlopsPerSecond: measured } of accelerators) {
      const ordered = [peak.fp32, peak.tf32, peak.bf16, peak.fp8, peak.fp4].filter((rate) => rate !== null);
      expect(ordered, id).toEqual(ordered.toSorted((a, b) => a - b));
      expect(peak.bf16 ?? peak.fp16, id).not.toBeNull();
      if (measured.bf16 !== null) expect(measured.bf16, id).toBeLessThanOrEqual(peak.bf16 ?? 0);
      if (measured.fp8 !== null) expect(measured.fp8, id).toBeLessThanOrEqual(peak.fp8 ?? 0);
    }
  });

  // Peak = 2 × FMA per core and clock × cores × clock. Source: stas00/ml-engineering@744d01e, compute/accelerator.
  it.each([
    ["nvidia-h100-sxm", 512, 528, 1830e6],
    ["nvidia-a100-80gb-sxm", 256, 432, 1410e6],
    ["amd-mi355x", 512, 1024, 2400e6],
    ["amd-mi300x", 256, 1216, 2100e6],
    ["amd-mi250x", 128, 880, 1700e6],
    ["intel-gaudi-2", 65_536, 2, 1650e6],
    ["intel-gaudi-3", 65_536, 8, 1600e6],
  ])("%s: bf16 peak follows from its clock within 1 %%", (id, fma, cores, hertz) => {
    const computed = 2 * fma * cores * hertz;
    expect(Math.abs((catalog.accelerators[id]?.peakFlopsPerSecond.bf16 ?? 0) / computed - 1)).toBeLessThan(0.01);
  });

  // One direction per GPU and NVLink generation. Source: stas00/ml-engineering@744d01e, network.
  it.each([
    ["nvidia-v100-32gb-sxm", 150e9],
    ["nvidia-a100-80gb-sxm", 300e9],
    ["nvidia-h100-sxm", 450e9],
    ["nvidia-b200-sxm", 900e9],
    ["nvidia-rubin-sxm", 1800e9],
  ])("%s: scale-up link is that of its NVLink generation", (id, bytesPerSecond) => {
    expect(catalog.accelerators[id]?.scaleUpBytesPerSecond).toBe(bytesPerSecond);
  });
});

describe("nodes and switches", () => {
  it("draw more than their accelerators' half and no more than their supplies give", () => {
    for (const node of Object.values(catalog.nodes)) {
      const tdp = node.accelerator === null ? null : (catalog.accelerators[node.accelerator]?.tdpWatts ?? null);
      if (node.maxWatts === null) continue;
      if (tdp !== null) expect(node.maxWatts, node.id).toBeGreaterThan(0.5 * node.acceleratorCount * tdp);
      const { powerSupplyCount: count, powerSupplyWatts: watts } = node;
      if (count !== null && watts !== null) expect(node.maxWatts, node.id).toBeLessThanOrEqual(count * watts);
      if (node.typicalWatts !== null) expect(node.typicalWatts, node.id).toBeLessThanOrEqual(node.maxWatts);
    }
  });

  it("of the same accelerator never claim more scale-up bandwidth than it has", () => {
    for (const node of Object.values(catalog.nodes)) {
      const own =
        node.accelerator === null ? null : (catalog.accelerators[node.accelerator]?.scaleUpBytesPerSecond ?? null);
      if (own !== null && node.scaleUpBytesPerSecond !== null) {
        expect(node.scaleUpBytesPerSecond, node.id).toBeLessThanOrEqual(own);
      }
    }
  });

  it("draw typically no more than at most", () => {
    for (const { id, typicalWatts, maxWatts } of Object.values(catalog.switches)) {
      if (typicalWatts !== null && maxWatts !== null) expect(typicalWatts, id).toBeLessThanOrEqual(maxWatts);
    }
  });
});

describe("sites", () => {
  const sites = Object.values(catalog.sites);

  it("have twelve months whose mean is the year's, and a wet bulb below the dry bulb", () => {
    for (const site of sites) {
      const { monthlyMeanDryBulbCelsius: dry, monthlyMeanWetBulbCelsius: wet } = site;
      for (const months of [dry, wet]) if (months !== null) expect(months, site.id).toHaveLength(12);
      if (dry !== null && site.annualMeanDryBulbCelsius !== null) {
        const mean = dry.reduce((sum, month) => sum + month, 0) / 12;
        expect(Math.abs(mean - site.annualMeanDryBulbCelsius), site.id).toBeLessThan(0.6);
      }
      for (const [index, month] of (dry ?? []).entries()) {
        expect(month, site.id).toBeGreaterThanOrEqual(wet?.[index] ?? month);
      }
      expect(site.designDryBulbCelsius ?? 0, site.id).toBeGreaterThan(site.designWetBulbCelsius ?? 0);
    }
  });

  it("count hours that grow with the temperature and stay within a year", () => {
    for (const site of sites) {
      for (const bins of [site.hoursDryBulbAtOrBelow, site.hoursWetBulbAtOrBelow]) {
        const hours = bins?.map((bin) => bin.hours) ?? [];
        expect(hours, site.id).toEqual(hours.toSorted((a, b) => a - b));
        expect(Math.max(0, ...hours), site.id).toBeLessThanOrEqual(8760);
      }
    }
  });

  it("lie on the globe", () => {
    for (const { id, latitudeDegrees, longitudeDegrees } of sites) {
      expect(Math.abs(latitudeDegrees ?? 0), id).toBeLessThanOrEqual(90);
      expect(Math.abs(longitudeDegrees ?? 0), id).toBeLessThanOrEqual(180);
    }
  });
});

describe("prices and constants", () => {
  it("lie within their own range", () => {
    for (const { id, usd, usdLow, usdHigh } of Object.values(catalog.prices)) {
      expect(usdLow <= usd && usd <= usdHigh, id).toBe(true);
    }
    for (const { id, value, low, high } of Object.values(catalog.constants)) {
      expect(low <= value && value <= high, id).toBe(true);
    }
  });
});

describe("model presets", () => {
  it("share query heads evenly among key-value heads", () => {
    for (const { id, architecture } of Object.values(catalog.models)) {
      expect(architecture.heads % architecture.kvHeads, id).toBe(0);
    }
  });

  it("have no more layers of a kind than layers, and windows only where a layer has one", () => {
    for (const { id, architecture } of Object.values(catalog.models)) {
      const { layers, moe, stateSpace, windowTokens, windowedLayers } = architecture;
      expect(windowedLayers > 0, id).toBe(windowTokens !== null);
      expect(windowedLayers, id).toBeLessThanOrEqual(stateSpace?.attentionLayers ?? layers);
      for (const count of [
        moe?.firstDenseLayers,
        stateSpace?.layers,
        stateSpace?.attentionLayers,
        stateSpace?.ffnLayers,
      ])
        expect(count ?? 0, id).toBeLessThanOrEqual(layers);
      if (moe !== null) expect(moe.topK, id).toBeLessThanOrEqual(moe.experts);
    }
  });
});
