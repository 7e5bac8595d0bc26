// Guarantees of the drawing: it shows every switch and node of one plane, and its lines are the cables of the result.
import { describe, expect, it } from "vitest";
import { catalog } from "@/lib/engine/catalog/catalog.gen";
import { evaluate } from "@/lib/engine/evaluate";
import { templates } from "@/lib/spec/templates/templates.gen";
import { fabricMap, failedPartOf, struckBoxes } from "./fabric-map-model";

const networks = Object.values(templates).map(
  ({ id, document }) => [id, evaluate(document, catalog, { answers: [], today: "2026-11-23" }).network] as const,
);

describe.each(networks)("the drawing of %s", (_, network) => {
  const map = fabricMap(network);
  const layout = network.detail?.layout;
  if (map === null || layout == null) throw new Error("this template has no fabric to draw");
  const boxes = map.rows.flatMap((row) => row.boxes);
  const total = (tier: string) => boxes.filter((box) => box.tier === tier).reduce((sum, { count }) => sum + count, 0);

  it("shows every node of the cluster, and every spine and core switch of a plane", () => {
    expect(total("nodes")).toBe(layout.clusterNodes);
    expect(total("spine")).toBe(layout.spinesPerPod * layout.pods);
    expect(total("core")).toBe(layout.cores);
  });

  it("draws every cable of the plane once", () => {
    const cables = Object.values(network.cables ?? {}).reduce((sum, count) => sum + count, 0);
    const drawn = map.links.reduce((sum, link) => sum + link.cables, 0);
    expect(drawn).toBeCloseTo(cables / network.planes / layout.clusters, 6);
  });

  it("keeps its boxes apart and inside", () => {
    for (const { boxes: row } of map.rows) {
      for (const [index, box] of row.entries()) {
        const before = row[index - 1];
        expect(box.x).toBeGreaterThanOrEqual(before === undefined ? 0 : before.x + before.width);
        expect(box.x + box.width).toBeLessThanOrEqual(map.width);
      }
    }
  });

  it("strikes a box for every failure that the engine knows, the chosen one where its tier fails", () => {
    for (const { failed } of network.detail?.failures ?? []) {
      expect(struckBoxes(map, failed, null).size).toBeGreaterThan(0);
    }
    const last = map.rows[0]?.boxes.at(-1);
    if (last === undefined) throw new Error("a row without boxes");
    expect([...struckBoxes(map, failedPartOf(last.tier), last.id)]).toEqual([last.id]);
  });
});
