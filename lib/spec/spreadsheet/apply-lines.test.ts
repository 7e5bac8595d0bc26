import { describe, expect, it } from "vitest";
import { catalog } from "../../engine/catalog/catalog.gen";
import { evaluate } from "../../engine/evaluate";
import type { DesignDocument } from "../../engine/inputs/design";
import { applyLines, type TakenLine } from "./apply-lines";

const price = { id: "server-nvidia-dgx-b200", usd: 400_000, reason: "Spreadsheet of 25 November 2026, row 2" };
const nodes: TakenLine = { kind: "nodes", partId: "nvidia-dgx-b200", name: "DGX B200", quantity: 4, price };
const empty: DesignDocument = { schemaVersion: 1 };

describe("lines of a parts list in a design", () => {
  it("become pools, a switch where none is chosen, and prices with their reason", () => {
    const line: TakenLine = { kind: "switches", partId: "nvidia-qm9700", name: "QM9700", quantity: 9, price: null };
    expect(applyLines(empty, [nodes, line])).toEqual({
      schemaVersion: 1,
      compute: { pools: [{ id: "pool-1", name: "DGX B200", node: "nvidia-dgx-b200", nodes: 4 }] },
      network: { backend: { switch: "nvidia-qm9700" } },
      overrides: { prices: [{ id: "price-1", price: price.id, usd: 400_000, reason: price.reason }] },
    });
  });

  it("set the count of a pool that has the node, and leave what a person chose", () => {
    const pool = { id: "pool-2", name: "Mine", node: "nvidia-dgx-b200", nodes: 99, spareNodes: 1 };
    const design: DesignDocument = {
      ...empty,
      compute: { pools: [pool] },
      network: { backend: { switch: "nvidia-sn5600" } },
      overrides: { prices: [{ id: "old", price: price.id, usd: 1, reason: "guess" }] },
    };
    const other: TakenLine = { kind: "nodes", partId: "nvidia-dgx-h200", name: "DGX H200", quantity: 2, price: null };
    const line: TakenLine = { kind: "switches", partId: "nvidia-qm9700", name: "QM9700", quantity: 9, price: null };
    const next = applyLines(design, [nodes, { ...nodes, quantity: 3 }, other, line]);
    expect(next.compute?.pools).toEqual([
      { ...pool, nodes: 7 },
      { id: "pool-3", name: "DGX H200", node: "nvidia-dgx-h200", nodes: 2 },
    ]);
    expect(next.network).toEqual(design.network);
    expect(next.overrides?.prices).toEqual([{ id: "old", price: price.id, usd: 400_000, reason: price.reason }]);
  });

  it("are what the design costs", () => {
    const { cost } = evaluate(applyLines(empty, [nodes]), catalog, { answers: [], today: "2026-11-25" });
    const line = cost.lines.find(({ prices }) => prices.includes(price.id));
    expect(line).toMatchObject({ quantity: 4, unitUsd: 400_000 });
  });
});
