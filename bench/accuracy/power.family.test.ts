import { describe, expect, it } from "vitest";
import { powerFamily } from "./power.family";
import { designNodeWatts, fittedFactor, fittedPowerRows } from "./power-model";
import { readPowerRow } from "./power-row";
import { checkRows, readRowsFile } from "./read-rows";
import { errorPct, summarise } from "./summary";

const rows = readRowsFile("bench/accuracy/rows/power.json");
const predictions = powerFamily.predict(rows);

describe("the rows of power", () => {
  it("have no field that the family does not know, and every row has a prediction or a missing field", () => {
    expect(() => checkRows(powerFamily, rows)).not.toThrow();
    for (const { id, predictedSeconds, skippedBecause } of predictions)
      expect((predictedSeconds === null) !== (skippedBecause === null), id).toBe(true);
  });

  it("are the nine measured nodes, all of one system; energy of whole runs and matrix products say nothing of a node", () => {
    expect(predictions.filter((row) => errorPct(row) !== null)).toHaveLength(9);
    for (const row of rows.filter(({ kind }) => kind === "training_node_power"))
      expect(readPowerRow(row).node?.id).toBe("dell-xe9680-h100");
  });

  it("come out within a tenth in the median, each left out of its own fit", () => {
    expect(summarise(predictions).medianApe).toBeLessThan(10);
    const unseen = predictions.filter((row) => row.use === "test" && errorPct(row) !== null);
    expect(unseen).toHaveLength(1);
    for (const row of unseen) expect(Math.abs(errorPct(row) ?? 100), row.id).toBeLessThan(10);
  });

  it("never drew more than the node that the plant is sized for, and in every run nearly as much", () => {
    for (const { id, maxWatts, ...row } of fittedPowerRows) {
      const share = (maxWatts ?? 0) / (designNodeWatts({ id, maxWatts, ...row }) ?? 1);
      expect(share, id).toBeGreaterThan(0.9);
      expect(share, id).toBeLessThan(1);
    }
  });

  it("are what the shares of the rating were fitted on", () => {
    expect(fittedFactor(fittedPowerRows)).toBeCloseTo(1, 2);
  });
});
