import { describe, expect, it } from "vitest";
import { checkRows, readRowsFile } from "./read-rows";
import { storageFamily } from "./storage.family";
import { fitTransfers, fittedCheckpoints } from "./storage-model";
import { errorPct } from "./summary";

const rows = readRowsFile("bench/accuracy/rows/storage.json");
const predictions = storageFamily.predict(rows);
const of = (quantity: string) =>
  predictions.filter(({ precision, skippedBecause }) => precision.startsWith(quantity) && skippedBecause === null);
const worst = (quantity: string) => Math.max(...of(quantity).map((row) => Math.abs(errorPct(row) ?? Number.NaN)));

describe("the rows of storage", () => {
  it("have no field that the family does not know, and a prediction or a missing field each", () => {
    expect(() => checkRows(storageFamily, rows)).not.toThrow();
    for (const { id, measuredSeconds, predictedSeconds, skippedBecause } of predictions) {
      expect((predictedSeconds === null) !== (skippedBecause === null), id).toBe(true);
      expect((measuredSeconds === null) !== (skippedBecause === null), id).toBe(true);
    }
  });

  it("leave out times of a system whose description nobody published, and what no model speaks of", () => {
    const reasons = new Map(predictions.map(({ id, skippedBecause }) => [id, skippedBecause]));
    expect(reasons.get("bloom-ckpt:save")).toBe("n_hosts, description of the system");
    expect(reasons.get("copy-small-lustre")).toBe("model of small_files");
  });

  it("have every published checkpoint's bytes within a tenth", () => {
    expect(of("checkpoint")).toHaveLength(5);
    expect(worst("checkpoint")).toBeLessThan(10);
  });

  it("have every save and load within a quarter, from the description and the other rows alone", () => {
    expect([of("save").length, of("load").length]).toEqual([4, 4]);
    expect(worst("save")).toBeLessThan(25);
    expect(worst("load")).toBeLessThan(25);
  });

  it("have what every emulated accelerator reads within a fifth, test rows included", () => {
    expect(of("read demand")).toHaveLength(110);
    expect(worst("read demand")).toBeLessThan(20);
  });

  it("tell of figures that hold with any one of them left out", () => {
    const all = fitTransfers(fittedCheckpoints);
    for (const row of fittedCheckpoints) {
      const others = fitTransfers(fittedCheckpoints.filter((other) => other !== row));
      expect(Math.abs(others.linkShare / all.linkShare - 1), row.id).toBeLessThan(0.1);
      expect(Math.abs(others.writerRate / all.writerRate - 1), row.id).toBeLessThan(0.1);
    }
  });
});
