// The network's lines of the bill: from the same runs of cables as the drawing and the draw.
import { describe, expect, it } from "vitest";
import type { Catalog } from "../catalog/catalog";
import { catalog } from "../catalog/catalog.gen";
import { evaluate } from "../evaluate";
import type { DesignDocument } from "../inputs/design";

type Network = NonNullable<DesignDocument["network"]>;
type Overrides = NonNullable<DesignDocument["overrides"]>;

const frontend: Network["frontend"] = {
  linkRate: 1e11,
  switch: "nvidia-sn4600c",
  storageSwitch: "nvidia-qm9700",
  managementSwitch: "nvidia-sn2201",
  separateStoragePlane: true,
};

function billOf(network: Network, overrides: Overrides = {}, nodes = 128, parts: Catalog = catalog) {
  const document: DesignDocument = {
    schemaVersion: 1,
    purpose: { deployment: "own" },
    network: { ...network, backend: { switch: "nvidia-qm9700", ...network.backend } },
    compute: { pools: [{ id: "a", node: "nvidia-dgx-b200", nodes }] },
    overrides,
  };
  const { cost, network: sized } = evaluate(document, parts, { answers: [], today: "2026-11-25" });
  const lines = cost.lines.filter(({ id, kind }) => id === "network" && kind === "capital");
  return { cost, lines, detail: sized.detail };
}

describe("the network's lines of the bill", () => {
  const { lines, detail } = billOf({ frontend });
  const cables = lines.filter(({ quantityPath }) => quantityPath?.endsWith(".cables"));

  it("price every run of every plane once, each by its kind and rate", () => {
    const runs = [...(detail?.sidePlanes.flatMap((plane) => plane.runs) ?? []), ...(detail?.runs ?? [])];
    expect(cables.map(({ quantity }) => quantity)).toEqual(runs.map((run) => run.cables));
    const prices = cables.map(({ prices: [id] }) => id);
    // 100 Gbit/s to the front end, 400 to storage, a pair of wires for management with 100 Gbit/s above, 400 in the back end.
    expect(prices).toEqual([
      ...["link-optical-100g", "link-optical-100g", "link-optical-400g", "link-optical-400g"],
      ...["link-copper-1g", "link-optical-100g", "link-optical-400g", "link-optical-400g"],
    ]);
    for (const line of cables) expect(line.usd).toBe(line.quantity * (catalog.prices[line.prices[0] ?? ""]?.usd ?? 0));
  });

  it("have a name of their own each, in both languages, and say that their price is nobody's quotation", () => {
    for (const language of [0, 1] as const) {
      const names = lines.map(({ words }) => words[language]);
      expect(new Set(names).size).toBe(names.length);
    }
    expect(cables.every(({ isUnverified }) => isUnverified)).toBe(true);
  });

  it("are of copper within a rack and of light beyond it", () => {
    const near = billOf({ frontend, backend: { topology: "single-switch" } }, {}, 2);
    const kinds = near.lines.flatMap(({ prices }) => prices).filter((id) => id.startsWith("link-"));
    expect(new Set(kinds)).toEqual(new Set(["link-copper-100g", "link-copper-400g", "link-copper-1g"]));
  });

  it("follow a price of the design's own, and then count as verified", () => {
    const own = { id: "p", price: "link-copper-1g", usd: 3, reason: "quotation" };
    const line = billOf({ frontend }, { prices: [own] }).lines.find(({ prices }) => prices.includes("link-copper-1g"));
    expect(line).toMatchObject({ usd: 3 * (line?.quantity ?? 0), isUnverified: false });
  });

  it("leave out planes that nobody has chosen switches for", () => {
    const paths = billOf({}).lines.map(({ quantityPath }) => quantityPath);
    expect(paths.some((path) => path?.includes("sidePlanes"))).toBe(false);
    expect(paths).toContain("network.detail.runs[0].cables");
  });

  it("are not known while a rate has no price", () => {
    const sold = catalog.switches["nvidia-sn5600"];
    const price = catalog.prices["switch-nvidia-sn5600"];
    if (sold === undefined || price === undefined) throw new Error("the catalogue has lost a switch");
    const fast = { ...sold, id: "fast", portBytesPerSecond: 2e11 };
    const known: Catalog = {
      ...catalog,
      switches: { ...catalog.switches, fast },
      prices: { ...catalog.prices, "switch-fast": { ...price, id: "switch-fast" } },
    };
    const { cost } = billOf({ frontend: { ...frontend, linkRate: 4e11, storageSwitch: "fast" } }, {}, 128, known);
    expect(cost.capitalUsd).toBeNull();
    expect(cost.reason?.[0]).toContain("Storage network, node to leaf");
  });
});
