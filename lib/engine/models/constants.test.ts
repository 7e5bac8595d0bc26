import { describe, expect, it } from "vitest";
import { TEST_DAY } from "../../../test/engine/scope-of";
import { catalog } from "../catalog/catalog.gen";
import { evaluate } from "../evaluate";
import type { DesignDocument } from "../inputs/design";
import { overrideBounds } from "../overrides";
import { type ConstantId, constants } from "./constants";

/** A design that reaches every model: trains, serves, is cooled by liquid, has tiers, backups and a described plant. */
const FULL: DesignDocument = {
  schemaVersion: 1,
  purpose: { targets: { trainingSeconds: 7_776_000, requestsPerSecond: 5 } },
  workload: {
    jobs: [
      { id: "t", kind: "pre-training", model: "llama-3-1-8b", clusterShare: 0.5 },
      { id: "s", kind: "inference", model: "llama-3-1-8b", clusterShare: 0.5 },
    ],
  },
  site: { place: "dubai" },
  power: {
    supply: {
      upsRedundancy: "N+1",
      generatorRedundancy: "N+1",
      utilityFeeds: 2,
      rackFeeds: 2,
      batterySeconds: 600,
      fuelSeconds: 86_400,
    },
    cooling: { kind: "direct-to-chip", redundancy: "N+1", economizer: true },
  },
  compute: {
    pools: [{ id: "a", node: "nvidia-dgx-h100", nodes: 8, spareNodes: 1 }],
    controlPlane: { primaries: 3, replicas: 1 },
  },
  network: { backend: { switch: "nvidia-qm9700" }, routers: { uplinks: 2, uplinkRate: 1.25e9, routers: 2 } },
  storage: {
    hot: { device: "generic-pcie5-ssd-15tb", capacityBytes: 1e15, protection: "ec-8-2", share: 0.6 },
    warm: { device: "generic-hdd-24tb", capacityBytes: 1e15, protection: "ec-8-3", share: 0.4 },
    dataset: { bytes: 5e14 },
    backup: { copies: 3, offsite: 1, intervalSeconds: 86_400 },
    recovery: { replicationBytesPerSecond: 1e9 },
  },
};

/** Paths of numbers that are not finite. */
function infinities(value: unknown, path = ""): readonly string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => infinities(inner, `${path}.${name}`));
}

const ids = Object.keys(constants) as ConstantId[];
const evaluateWith = (constant: ConstantId, value: number) =>
  evaluate({ ...FULL, overrides: { constants: [{ id: "o", constant, value, reason: "Measured." }] } }, catalog, {
    answers: [],
    today: TEST_DAY,
  });

describe("every constant", () => {
  it("lies in its own range, with a source and words in both languages", () => {
    for (const id of ids) {
      const { value, low, high, source, words } = constants[id];
      expect(value, id).toBeGreaterThanOrEqual(low);
      expect(value, id).toBeLessThanOrEqual(high);
      expect(source.length, id).toBeGreaterThan(10);
      expect(words[1], id).toMatch(/\p{Script=Han}/u);
    }
  });

  it("keeps all figures finite at both bounds of what a design may put in its place", () => {
    for (const id of ids) {
      const { lowest, highest } = overrideBounds(constants[id]);
      for (const value of [lowest, highest])
        expect(infinities(evaluateWith(id, value)), `${id} = ${value}`).toEqual([]);
    }
  }, 120_000);
});
