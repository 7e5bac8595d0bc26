import { describe, expect, it } from "vitest";
import { cost, FACILITY, OWN, POOL, price, type Sections, usd } from "../../../test/engine/cost-of";

describe("an own hall of eight DGX H100, worked by hand", () => {
  const result = cost(OWN);

  it("buys servers, fabric, racks and plant", () => {
    expect(usd(result, "servers")).toBe(8 * 300_000);
    expect(usd(result, "network")).toBe(3 * 43_000 + 128 * 1500);
    expect(usd(result, "racks")).toBe(3 * 4000);
    expect(usd(result, "facility")).toBe(100_000 * 11.6);
    expect(result.capitalUsd).toBe(2_400_000 + 321_000 + 12_000 + 1_160_000);
  });

  it("pays energy, water, people and maintenance a year", () => {
    expect(usd(result, "energy")).toBeCloseTo(180_000, 2);
    expect(usd(result, "water")).toBe(2500);
    // Eight scripted nodes need a tenth of a person, a staffed hall five; $130 000 and $90 000 a year.
    expect(usd(result, "staff")).toBeCloseTo(5 * 130_000 + 90_000, -1);
    expect(usd(result, "maintenance")).toBeCloseTo(0.04 * 2_733_000 + 0.025 * 1_160_000, 2);
  });

  it("costs to the cent what the sums on paper say", () => {
    // 180 000 energy + 2 500 water + 740 000 people + 109 320 and 29 000 maintenance.
    expect(result.yearlyUsd).toBeCloseTo(1_060_820, 2);
    // 3 893 000 bought + 5 × 1 060 820.
    expect(result.totalUsd).toBeCloseTo(9_197_100, 2);
    // 2 400 000 machines, 5/6 of the fabric, a third of racks and plant, five years, over 2 242 560 used hours.
    expect(result.usdPerAcceleratorHour).toBeCloseTo((2_400_000 + 267_500 + 390_666.67 + 5_304_100) / 2_242_560, 6);
  });

  it("costs over five years what it buys and five times what it pays", () => {
    expect(result.totalUsd).toBeCloseTo((result.capitalUsd ?? 0) + 5 * (result.yearlyUsd ?? 0), 2);
  });

  it("charges an accelerator-hour for the lives that five years use up, over the used hours", () => {
    const capital = 2_400_000 + (321_000 * 5) / 6 + ((12_000 + 1_160_000) * 5) / 15;
    const hours = 64 * 5 * 8760 * 0.8;
    expect(result.usdPerAcceleratorHour).toBeCloseTo((capital + 5 * (result.yearlyUsd ?? 0)) / hours, 6);
  });

  it("charges a run for its accelerator-hours", () => {
    const run = cost(OWN, FACILITY, [{ accelerators: 64, trainingSeconds: 36_000 }]);
    expect(run.usdPerTrainingRun).toBeCloseTo(640 * (run.usdPerAcceleratorHour ?? 0), 6);
    expect(cost(OWN, FACILITY, [{ accelerators: 64, trainingSeconds: null }]).usdPerTrainingRun).toBeNull();
  });

  it("buys machines twice in ten years, the plant once", () => {
    const twice = cost({ ...OWN, purpose: { deployment: "own", serviceSeconds: 315_360_000 } });
    const bought = 2 * (2_400_000 + 321_000) + 12_000 + 1_160_000;
    expect(twice.totalUsd).toBeCloseTo(bought + 10 * (twice.yearlyUsd ?? 0), 2);
  });

  it("sums to its lines", () => {
    const of = (kind: string) =>
      result.lines.filter((line) => line.kind === kind).reduce((sum, line) => sum + line.usd, 0);
    expect(of("capital")).toBeCloseTo(result.capitalUsd ?? 0, 6);
    expect(of("yearly")).toBeCloseTo(result.yearlyUsd ?? 0, 6);
  });
});

describe("who pays what follows the deployment", () => {
  const ids = (deployment: "own" | "colocation" | "cloud" | "edge") =>
    new Set(cost({ ...OWN, purpose: { deployment } }).lines.map(({ id }) => id));

  it("colocation rents the hall and pays its energy", () => {
    expect(ids("colocation").has("facility")).toBe(false);
    expect(ids("colocation").has("energy")).toBe(true);
    const result = cost({ ...OWN, purpose: { deployment: "colocation" } });
    expect(usd(result, "colocation")).toBeCloseTo(100_000 * price("colocation") * 31_536_000, 1);
  });

  it("cloud buys nothing: used accelerator-hours, and the rest of the bill in proportion", () => {
    const result = cost({ ...OWN, purpose: { deployment: "cloud" } });
    expect([...ids("cloud")].sort()).toEqual(["rental", "staff", "storage"]);
    const rent = 64 * 0.8 * price("cloud-nvidia-h100-sxm") * 31_536_000;
    expect(usd(result, "rental")).toBeCloseTo(rent, 1);
    expect(usd(result, "storage")).toBeCloseTo(rent * (1 / 0.65 - 1), 0);
    expect(result.capitalUsd).toBe(0);
  });

  it("an edge site needs fewer people than a staffed hall", () => {
    expect(usd(cost({ ...OWN, purpose: { deployment: "edge" } }), "staff")).toBeLessThan(usd(cost(OWN), "staff"));
  });
});

describe("servers", () => {
  it("double with the nodes, and spares are bought too", () => {
    const bill = (nodes: number, spareNodes = 0) =>
      usd(cost({ ...OWN, compute: { pools: [{ ...POOL, nodes, spareNodes }] } }), "servers");
    expect(bill(16)).toBe(2 * bill(8));
    expect(bill(8, 2)).toBe(bill(10));
  });

  it("with other accelerators exchange them at their price", () => {
    const swapped = cost({ ...OWN, compute: { pools: [{ ...POOL, accelerator: "nvidia-h200-sxm" }] } });
    expect(usd(swapped, "accelerators")).toBe(
      64 * (price("accelerator-nvidia-h200-sxm") - price("accelerator-nvidia-h100-sxm")),
    );
  });

  it("without a price are a chassis and accelerators", () => {
    const built = cost({
      ...OWN,
      compute: { pools: [{ id: "a", nodes: 8, accelerator: "nvidia-h100-sxm", acceleratorsPerNode: 8 }] },
    });
    expect(usd(built, "servers")).toBe(8 * price("chassis-8-accelerators"));
    expect(usd(built, "accelerators")).toBe(64 * price("accelerator-nvidia-h100-sxm"));
  });

  it("of an accelerator without a price leave the sum unknown and name it", () => {
    const built = cost({
      ...OWN,
      compute: { pools: [{ id: "a", nodes: 1, accelerator: "google-tpu-v5p", acceleratorsPerNode: 4 }] },
    });
    expect(built.capitalUsd).toBeNull();
    expect(built.totalUsd).toBeNull();
    expect(built.reason?.[0]).toContain("TPU v5p");
  });
});

describe("other lines", () => {
  it("storage by raw byte and medium, and off-site copies", () => {
    const result = cost({
      ...OWN,
      storage: {
        hot: { device: "generic-pcie5-ssd-15tb", capacityBytes: 1e15, protection: "ec-8-2" },
        dataset: { bytes: 1e15 },
        backup: { offsite: 2 },
      },
    });
    expect(usd(result, "storage")).toBeCloseTo(82 * 15.36e12 * price("storage-ssd") + 2e15 * price("storage-hdd"), 2);
  });

  it("data by what collecting, labelling and cleaning cost", () => {
    const governance = {
      collection: { costUsd: 10_000 },
      labelling: { method: "manual", items: 1000, costPerItemUsd: 0.5 },
      cleaning: { steps: ["quality", "safety"] },
    } as const;
    expect(usd(cost({ ...OWN, governance }), "data")).toBeCloseTo(10_000 + 500 + 2000 * price("data-cleaning"), 2);
    const { costPerItemUsd: _, ...unpriced } = governance.labelling;
    expect(usd(cost({ ...OWN, governance: { labelling: unpriced } }), "data")).toBeCloseTo(
      1000 * price("label-manual"),
      2,
    );
  });

  it("staff by automation, site and regulation", () => {
    const staff = (sections: Sections) => usd(cost({ ...OWN, ...sections }), "staff");
    const large = (automation: "manual" | "scripted" | "automated" | "autonomous") =>
      staff({ compute: { pools: [{ ...POOL, nodes: 2000 }], operations: { automation } } });
    expect(large("manual")).toBeGreaterThan(large("scripted"));
    expect(large("scripted")).toBeGreaterThan(large("automated"));
    expect(staff({ security: { regimes: ["gdpr"] } })).toBeGreaterThan(staff({}));
    expect(staff({ site: { place: "beijing" } })).toBeLessThan(staff({}));
  });

  it("software support where an orchestrator is run, FPGAs and routers where they are placed", () => {
    const result = cost({
      ...OWN,
      compute: { pools: [{ ...POOL, fpga: "amd-alveo-u55c", fpgasPerNode: 2 }], software: { orchestrator: "slurm" } },
      network: { routers: { routers: 2 }, isolation: { firewallPairs: 1 } },
    });
    expect(usd(result, "software")).toBeCloseTo(64 * 3000, -1);
    expect(usd(result, "accelerators")).toBe(16 * 8000);
    expect(usd(result, "network")).toBe(3 * 43_000 + 128 * 1500 + 2 * 60_000 + 120_000);
  });

  it("take an overridden price, and then count as verified", () => {
    const line = (sections: Sections) => cost({ ...OWN, ...sections }).lines.find(({ id }) => id === "racks");
    expect(line({})?.isUnverified).toBe(true);
    const own = line({ overrides: { prices: [{ id: "p", price: "rack", usd: 100, reason: "quotation" }] } });
    expect(own).toMatchObject({ usd: 300, isUnverified: false });
  });

  it("know no yearly cost without energy, but still what is bought", () => {
    const result = cost(OWN, { ...FACILITY, annualJoules: null });
    expect(result.yearlyUsd).toBeNull();
    expect(result.capitalUsd).toBeGreaterThan(0);
    expect(result.reason?.[0]).toContain("Electricity");
  });
});
