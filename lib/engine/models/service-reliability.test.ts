import { describe, expect, it } from "vitest";
import { templates } from "../../../lib/spec/templates/templates.gen";
import { BASE, powered, type Sections } from "../../../test/engine/sound-facility";
import { catalog } from "../catalog/catalog.gen";
import { evaluate } from "../evaluate";
import { explain } from "../explain";
import type { DesignDocument } from "../inputs/design";
import type { BlockId } from "../result-reliability";

const context = { answers: [], today: "2026-11-25" };
const HOT = { hot: { device: "generic-pcie4-ssd-8tb", capacityBytes: 1e15, protection: "ec-8-2" } } as const;
const of = (sections: Sections = {}) =>
  evaluate({ schemaVersion: 1, ...BASE, ...sections }, catalog, context).reliability;
const block = (id: BlockId, sections: Sections = {}) => of(sections).blocks.find((each) => each.id === id);

describe.each(Object.values(templates).map(({ id, document }) => [id, document] as const))("%s", (_, document) => {
  const { reliability, facility, network } = evaluate(document, catalog, context);

  it("is as available as its blocks in series, and never more than its facility", () => {
    const known = reliability.blocks.map(({ availability }) => availability);
    if (known.includes(null)) expect(reliability.serviceAvailability).toBeNull();
    else {
      const product = known.reduce<number>((up, each) => up * (each ?? 0), 1);
      expect(Math.abs((reliability.serviceAvailability ?? 0) / product - 1)).toBeLessThan(1e-9);
      expect(reliability.serviceAvailability ?? 1).toBeLessThanOrEqual(reliability.facilityAvailability ?? 0);
    }
    expect(reliability.facilityAvailability).toBe(facility.availability);
  });

  it("reaches no more accelerators by a leaf or a PDU than by a feed, and stops none that it does not reach", () => {
    const feed = reliability.blasts.find(({ id }) => id === "feed")?.reach ?? Number.POSITIVE_INFINITY;
    for (const { reach, stopped, slowed, tokensPerDay } of reliability.blasts) {
      expect(reach).toBeLessThanOrEqual(feed);
      expect(stopped + slowed).toBeLessThanOrEqual(reach);
      if (stopped + slowed === 0) expect([0, null]).toContain(tokensPerDay);
    }
  });

  it("says of a failed leaf what the network says of it", () => {
    const leaf = reliability.blasts.find(({ id }) => id === "leaf");
    const failure = network.detail?.failures.find(({ failed }) => failed === "leaf");
    expect(leaf?.stopped).toBe(failure?.acceleratorsCutOff);
    expect(leaf?.slowed).toBe(failure?.acceleratorsSlowed);
    expect(leaf?.shareLeft).toBe(failure?.shareLeft);
  });
});

describe("redundancy", () => {
  it.each([
    ["ups", ["N", "N+1", "2N"].map((upsRedundancy) => powered({ upsRedundancy }))],
    ["sources", [1, 2, 3].map((utilityFeeds) => powered({ utilityFeeds }))],
    ["paths", [1, 2, 3].map((rackFeeds) => powered({ rackFeeds }))],
    ["cooling", ["N", "N+1", "N+2", "2N"].map((redundancy) => powered({}, { redundancy }))],
  ] as const)("of %s never lowers its availability", (id, sections) => {
    const found = sections.map((each) => block(id, each)?.availability ?? 0);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(found.at(-1)).toBeGreaterThan(found[0] ?? 1);
  });

  it("is worth less where failures have a cause in common: feeds on one route", () => {
    const feeds = (feedsDiverse: boolean) => block("sources", powered({ feedsDiverse, generatorRedundancy: "none" }));
    expect(feeds(false)?.availability ?? 1).toBeLessThan(feeds(true)?.availability ?? 0);
    expect(feeds(false)?.beta ?? 0).toBeGreaterThan(feeds(true)?.beta ?? 1);
  });
});

describe("blast radius", () => {
  const blast = (id: string, sections: Sections) => of(sections).blasts.find((each) => each.id === id);

  it("of a rack PDU is its rack, and nothing stops while the other feed carries it", () => {
    const single = blast("rack-pdu", powered({ rackFeeds: 1 }));
    expect(single?.stopped).toBe(single?.reach);
    expect(blast("rack-pdu", powered({ rackFeeds: 2 }))?.stopped).toBe(0);
  });

  it("of a rack PDU is shared among racks with accelerators alone: a rack of one system loses all of its own", () => {
    const { document } = templates["gb200-nvl72-inference"];
    const { reliability, facility } = evaluate(document, catalog, context);
    const own = facility.rackGroups?.find(({ pool }) => pool !== null)?.racks ?? 0;
    const each = document.power?.supply?.rackPdusPerFeed ?? 1;
    const pdu = reliability.blasts.find(({ id }) => id === "rack-pdu");
    expect(facility.racks).toBeGreaterThan(own);
    expect(pdu).toMatchObject({ reach: 72 / each, units: own * 2 * each });
  });

  it.each(Object.values(templates).map(({ id, document }) => [id, document] as const))(
    "is the worst case in whole accelerators: %s",
    (_, document) => {
      const { reliability, facility } = evaluate(document, catalog, context);
      for (const { id, reach } of reliability.blasts) expect([id, Number.isInteger(reach)]).toEqual([id, true]);
      const pdu = reliability.blasts.find(({ id }) => id === "rack-pdu");
      const racks = facility.rackGroups?.reduce((sum, { pool, racks: own }) => sum + (pool === null ? 0 : own), 0) ?? 0;
      const all = reliability.blasts.find(({ id }) => id === "feed")?.reach ?? 0;
      if (pdu) expect(pdu.reach * racks).toBeGreaterThanOrEqual(all / (document.power?.supply?.rackPdusPerFeed ?? 1));
    },
  );

  it("of a coolant distribution unit is what its heat is, and nothing where heat leaves by air", () => {
    const cooled = (kind: string, redundancy = "N+1") => powered({}, { kind, redundancy });
    const { blasts } = of(cooled("direct-to-chip"));
    const liquidHeat = evaluate({ schemaVersion: 1, ...BASE, ...cooled("direct-to-chip") }, catalog, context).facility;
    const share = catalog.coolingKinds["direct-to-chip"]?.liquidHeatShare ?? Number.NaN;
    const units = Math.ceil(((liquidHeat.itWatts ?? 0) * share) / 250_000);
    const unit = blasts.find(({ id }) => id === "coolant-unit");
    const [group] = liquidHeat.rackGroups ?? [];
    const reach = Math.min(32 * 8, Math.ceil((group?.racks ?? 0) / units) * (group?.nodesPerRack ?? 0) * 8);
    expect(unit).toMatchObject({ units, reach, stopped: reach });
    expect(blast("coolant-unit", cooled("direct-to-chip", "2N"))).toMatchObject({ units: 2 * units, stopped: 0 });
    expect(blast("coolant-unit", cooled("air-in-row"))).toBeUndefined();
  });

  it.each([
    ["rails", { topology: "rail-optimized", rails: 8 }, { stopped: 0, slowed: 32 * 8, shareLeft: 7 / 8 }],
    ["planes", { planes: 2 }, { stopped: 0, shareLeft: 1 / 2 }],
    ["one port of each node", { portsPerNode: 1 }, { stopped: 32 * 8, slowed: 0, shareLeft: 0 }],
  ])("of a leaf of a fabric of %s costs the bandwidth that is lost", (_, backend, expected) => {
    const document = {
      schemaVersion: 1,
      network: { backend: { switch: "nvidia-qm9700", ...backend } },
      compute: { pools: [{ id: "a", node: "nvidia-dgx-b200", nodes: 128 }] },
      workload: { jobs: [{ id: "t", kind: "pre-training", model: "llama-3-70b" }] },
    } as DesignDocument;
    const { reliability, training } = evaluate(document, catalog, context);
    const leaf = reliability.blasts.find(({ id }) => id === "leaf");
    expect(leaf).toMatchObject(expected);
    const perSecond = training.jobs[0]?.tokensPerSecond ?? Number.NaN;
    const { reach = Number.NaN, shareLeft = Number.NaN } = leaf ?? {};
    const lost = (perSecond * 86400 * reach * (1 - shareLeft)) / (128 * 8);
    expect((leaf?.tokensPerDay ?? Number.NaN) / lost).toBeCloseTo(1, 9);
    for (const [index, { id }] of reliability.blasts.entries())
      for (const key of ["reach", "stopped", "slowed", "shareLeft", "tokensPerDay", "tokensPerYear"] as const) {
        const derivation = explain(document, catalog, context, `reliability.blasts[${index}].${key}`);
        const value = reliability.blasts[index]?.[key];
        expect([id, key, derivation?.nodes[derivation.root]?.value]).toEqual([id, key, value]);
      }
  });

  it("of the only feed is everything unless generators bridge it", () => {
    const alone = { utilityFeeds: 1, generatorRedundancy: "none" };
    expect(blast("feed", powered(alone))?.stopped).toBe(32 * 8);
    expect(blast("feed", powered({ utilityFeeds: 1 }))?.stopped).toBe(0);
  });
});

describe("the rating of TIA-942", () => {
  const uplinked = { network: { routers: { routers: 2, carriers: 2, entrances: 2 } } };
  const rating = (supply: object, cooling: object = {}, network: object = uplinked) =>
    of({ ...powered(supply, cooling), ...network }).classes.find(({ scheme }) => scheme === "tia942");
  const fuel = (hours: number) => ({ fuelSeconds: hours * 3600 });

  it.each([
    [{ upsRedundancy: "none" }, {}, null],
    [{ generatorRedundancy: "none" }, {}, "1"],
    [fuel(24), {}, "2"],
    [fuel(72), {}, "3"],
    [{ ...fuel(96), upsRedundancy: "2N", generatorRedundancy: "2N" }, { redundancy: "2N" }, "4"],
  ])("with %o and %o is %s", (supply, cooling, met) => {
    expect(rating(supply, cooling)?.met).toBe(met);
  });

  it("asks for two ways into the building, and says where nobody has answered", () => {
    const { met, missing } = rating(fuel(72), {}, { network: { routers: { routers: 2, carriers: 1 } } }) ?? {};
    expect([met, missing?.map(({ words, isOpen }) => [words[0], isOpen])]).toEqual([
      "2",
      [
        ["two carriers", false],
        ["two building entrances", true],
      ],
    ]);
  });
});

describe("what is not described", () => {
  it("keeps the service's availability open, with a reason, and its blocks apart", () => {
    const open = of({ power: {} });
    expect(open.serviceAvailability).toBeNull();
    expect(open.reason?.[0]).toContain("described");
    expect(block("ups", { power: {} })?.availability).toBeNull();
  });

  it("of storage is unknown until drives and protection are chosen", () => {
    expect(block("storage")?.availability).toBeNull();
    expect(block("storage", { storage: HOT })?.availability ?? 0).toBeGreaterThan(0.99);
  });
});
