import { describe, expect, it } from "vitest";
import { catalog } from "../../engine/catalog/catalog.gen";
import { readPartValues } from "../own-part";
import { partIdsOf } from "../part-ids";
import { newPartValues } from "./new-part";
import type { NewPartKind } from "./read-spreadsheet";

const line = {
  name: "Quantum box",
  watts: 1500,
  rackUnits: 1,
  weightKilograms: 12,
  ports: 64,
  portBytesPerSecond: 5e10,
};
const parts = partIdsOf(catalog);

describe("a line of a parts list as an own part", () => {
  it.each<NewPartKind>(["nodes", "switches", "powerDistribution"])(
    "of the kind %s is one that can be saved",
    (kind) => {
      const values = newPartValues(kind, line);
      expect(readPartValues(kind, values, parts)).toEqual({ ok: true, values: expect.objectContaining(values) });
    },
  );

  it("says what is missing where the list does not have it", () => {
    const values = newPartValues("switches", { ...line, ports: null });
    expect(readPartValues("switches", values, parts)).toMatchObject({
      ok: false,
      problems: [{ path: "ports", code: "missing" }],
    });
    expect(values.kind).toBe("infiniband");
  });
});
