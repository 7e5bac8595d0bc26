import { describe, expect, it } from "vitest";
import { topologies } from "./topologies.gen";
import { type FabricRequest, type FabricSize, isMisfit, openChoices } from "./topology";

function size(
  topology: keyof typeof topologies,
  { choices, ...request }: Partial<Omit<FabricRequest, "choices">> & { choices?: Partial<FabricRequest["choices"]> },
): FabricSize {
  const outcome = topologies[topology].size({
    endpoints: request.nodes ?? 1,
    nodes: request.endpoints ?? 1,
    radix: 64,
    oversubscription: 1,
    coreOversubscription: 1,
    reservedEndpoints: 0,
    rails: 8,
    ...request,
    choices: { ...openChoices, ...choices },
  });
  if (isMisfit(outcome)) throw new Error(`more than ${outcome.maxEndpoints}: ${outcome.obstacle?.words[0]}`);
  return outcome;
}

describe("dragonfly", () => {
  // Groups as published: 74 and 166 with 32 switches of 64 ports each, 512 endpoints per group.
  it.each([
    { endpoints: 37_632, linksPerArc: 4, groups: 74, blocking: 1.753 },
    { endpoints: 84_992, linksPerArc: 2, groups: 166, blocking: 1.552 },
  ])("blocks $blocking with $groups groups of $linksPerArc links per arc", ({ endpoints, linksPerArc, ...row }) => {
    const { particulars } = size("dragonfly", {
      endpoints,
      choices: { linksPerArc, endpointsPerSwitch: 16, switchesPerGroup: 32 },
    });
    expect(particulars).toMatchObject({ groups: row.groups, intraGroupPorts: 992, endpointPortsPerGroup: 512 });
    expect(Number(particulars.blockingFactor).toFixed(3)).toBe(String(row.blocking));
  });

  it("is balanced at a = 2p = 2h and ends at a·p·(a·h + 1) endpoints (Kim et al. 2008)", () => {
    const full = size("dragonfly", { endpoints: 16_512, radix: 31 });
    expect(full.particulars).toMatchObject({ groups: 129, switchesPerGroup: 16, globalPortsPerSwitch: 8 });
    expect(full.maxEndpoints).toBe(16_512);
    expect(full.cables).toMatchObject({ intraGroup: (129 * 16 * 15) / 2, interGroup: (129 * 128) / 2 });
  });

  it("joins the switches of a lone group by as many links as their endpoints need", () => {
    const lone = size("dragonfly", { endpoints: 64 });
    expect(lone.tiers[0]?.switches).toBe(4);
    expect(lone.bisectionFraction).toBe(1);
  });
});

describe("dragonfly-plus", () => {
  it("has (k/2)² endpoints and as many global ports per group (Shpiner et al. 2017)", () => {
    const { particulars, tiers } = size("dragonfly-plus", { endpoints: 4096, radix: 64 });
    expect(particulars).toMatchObject({ groups: 4, endpointPortsPerGroup: 1024, globalPortsPerGroup: 1024 });
    expect(tiers.map((tier) => tier.switches)).toEqual([128, 128]);
  });
});

describe("torus", () => {
  it.each([
    { dimensions: 2, nodes: 256, links: 512, diameter: 16, bisectionLinks: 32, shape: [16, 16] },
    { dimensions: 3, nodes: 512, links: 1536, diameter: 12, bisectionLinks: 128, shape: [8, 8, 8] },
    { dimensions: 3, nodes: 4096, links: 12_288, diameter: 24, bisectionLinks: 512, shape: [16, 16, 16] },
  ] as const)("of $shape has $links links", ({ dimensions, nodes, ...counts }) => {
    const torus = size(`torus-${dimensions}d`, { nodes, endpoints: nodes, radix: 2 * dimensions });
    expect(torus.particulars).toMatchObject(counts);
    expect(torus.worstHops).toBe(counts.diameter);
  });

  // Jouppi et al. 2023: 64 blocks of 4 × 4 × 4 behind 48 optical switches; 96 fibres leave each block.
  it("joins 64 blocks by 48 optical switches of 128 ports", () => {
    const torus = size("torus-3d", { nodes: 4096, endpoints: 4096, radix: 6 });
    expect(torus.particulars).toMatchObject({ blocks: 64, opticalSwitches: 48, portsPerOpticalSwitch: 128 });
    expect(torus.cables).toMatchObject({ interGroup: 64 * 96, intraGroup: 12_288 - (64 * 96) / 2 });
  });

  it("counts a ring of two as one link and a ring of one as none", () => {
    const torus = size("torus-2d", { nodes: 2, endpoints: 2, radix: 4 });
    expect(torus.particulars).toMatchObject({ shape: [1, 2], links: 1, diameter: 1, bisectionLinks: 1 });
  });

  it("needs two ports in every dimension, and says so", () => {
    expect(() => size("torus-3d", { nodes: 64, endpoints: 64, radix: 4 })).toThrow(/needs 6 ports/u);
  });
});

describe("rail-only", () => {
  // H100 cost sheet: two tiers in each of eight rails of 64-port switches, one switch per rail for 64 nodes.
  it.each([
    [512, 8],
    [4096, 192],
    [8192, 384],
    [16_384, 768],
  ])("joins %i endpoints by %i switches", (endpoints, switches) => {
    const { tiers } = size("rail-only", { endpoints, nodes: endpoints / 8 });
    expect(tiers.reduce((sum, tier) => sum + tier.switches, 0)).toBe(switches);
  });

  it("sizes rails of unequal fill apart and cables each endpoint once", () => {
    expect(size("rail-only", { endpoints: 515, nodes: 65 }).cables.endpointLeaf).toBe(515);
  });
});
