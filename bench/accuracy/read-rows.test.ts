import { describe, expect, it } from "vitest";
import { collectivesFamily } from "./collectives.family";
import { checkRows, familyOfRows } from "./read-rows";

const row = {
  id: "r1",
  use: "kept aside",
  source: "a table",
  hardware: "H100-SXM",
  op: "all_reduce",
  message_bytes: 2 ** 30,
  n_accelerators: 8,
  gpus_per_node: 8,
  measured: { latency_ms: 4 },
};
const predict = (own: object) => collectivesFamily.predict([{ ...row, ...own }])[0];

describe("rows of measurements", () => {
  it("may carry any word of use and leave fields out", () => {
    checkRows(collectivesFamily, [row]);
    expect(predict({})).toMatchObject({ use: "kept aside", measuredSeconds: 0.004, skippedBecause: null });
  });

  it("are refused with a field that the model does not know, named with the row", () => {
    const check = (own: object) => () => checkRows(collectivesFamily, [{ ...row, ...own }]);
    expect(check({ colour: "green" })).toThrow("Row r1, field colour");
    expect(check({ measured: { latency_ms: 4, jitter_ms: 1 } })).toThrow("Row r1, field measured.jitter_ms");
    expect(() => checkRows(collectivesFamily, [row, row])).toThrow("Row r1, field id");
  });

  it("are refused with a value that the model does not know", () => {
    expect(() => predict({ op: "gossip" })).toThrow("Row r1, field op");
    expect(() => predict({ hardware: "Abacus 3" })).toThrow("Row r1, field hardware");
    expect(() => predict({ n_accelerators: "eight" })).toThrow("Row r1, field n_accelerators");
  });

  it("are skipped for a missing field alone, which is named", () => {
    expect(predict({ message_bytes: null })?.skippedBecause).toBe("message_bytes");
    expect(predict({ measured: {} })?.skippedBecause).toBe("measured");
    expect(predict({ n_accelerators: 64 })?.skippedBecause).toBe("network");
    expect(predict({ n_accelerators: 64, network: "8 x 400 Gb/s IB" })?.skippedBecause).toBeNull();
  });

  it("give a time where only bus bandwidth was measured", () => {
    const bus = predict({ measured: { busbw_gb_s: 400 } });
    expect(bus?.measuredSeconds).toBeCloseTo((2 ** 30 * 2 * 7) / 8 / 400e9, 15);
  });

  it("tell their family by their fields", () => {
    expect(familyOfRows([collectivesFamily], [row])).toBe(collectivesFamily);
    expect(familyOfRows([collectivesFamily], [{ ...row, kind: "benchmark" }])).toBeNull();
    expect(familyOfRows([collectivesFamily], [])).toBeNull();
  });
});
