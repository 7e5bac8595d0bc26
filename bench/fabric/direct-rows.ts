// Dragonflies, tori and pods of accelerators that are joined directly.
import { numberField, type Row, textField } from "../accuracy/row-fields";
import { ask, enteredOf, need, particular, type Reading, shapeField } from "./fabric-row";

/** Slingshot's groups as both systems wire them: 32 switches of 64 ports with 16 endpoints each. */
const SLINGSHOT = { switchesPerGroup: 32, endpointsPerSwitch: 16, radix: 64 } as const;
/** Network ports of a node by accelerators of a node: four of four, eight for six. */
const PORTS_OF_NODE: Readonly<Record<number, number>> = { 4: 4, 6: 8 };

export function slingshot(row: Row): Reading | null {
  const values = need(row, "nodes", "gpus", "links_per_arc", "blocking_factor");
  if (values === null) return null;
  const [nodes = 1, gpus = 0, linksPerArc = 0] = values;
  const { radix, ...group } = SLINGSHOT;
  const endpoints = nodes * (PORTS_OF_NODE[gpus / nodes] ?? gpus / nodes);
  const asked = { topology: "dragonfly", radix, endpoints, choices: { ...group, linksPerArc } } as const;
  const counts = ask(asked);
  const groups = particular(counts, "groups");
  return {
    entered: enteredOf(asked),
    derived: {
      ...(numberField(row, "compute_groups") === null ? { groups } : { compute_groups: groups }),
      cabinets: groups,
      endpoint_ports_per_group: particular(counts, "endpointPortsPerGroup"),
      intra_group_ports: particular(counts, "intraGroupPorts"),
      blocking_factor: particular(counts, "blockingFactor"),
    },
  };
}

/** JUPITER's groups; how many leaves and spines one has is not published. */
export function dragonflyPlus(row: Row): Reading | null {
  const values = need(row, "gpu_groups", "gpus", "endpoints", "switches");
  if (values === null) return null;
  const [, , endpoints = 0] = values;
  const asked = { topology: "dragonfly-plus", radix: 64, endpoints, breakout: 2 } as const;
  return { entered: enteredOf(asked), derived: {} };
}

export function dragonflyLimit(row: Row): Reading | null {
  const values = need(row, "router_radix", "routers_per_group", "global_links_per_group", "links_per_arc");
  if (values === null) return null;
  const [radix = 0, switches = 1, global = 0, linksPerArc = 1] = values;
  // Links of a group are not all to all here: what counts for the limit is its ports towards other groups.
  const asked = {
    topology: "dragonfly",
    radix: switches + global / switches,
    endpoints: 1,
    choices: { switchesPerGroup: switches, endpointsPerSwitch: 1, linksPerArc },
  } as const;
  return {
    entered: { topology: "dragonfly", radix, routersPerGroup: switches, globalLinksPerGroup: global, linksPerArc },
    derived: { max_groups: particular(ask(asked), "maxGroups") },
  };
}

export function dragonflyFormula(row: Row): Reading | null {
  const values = need(row, "a", "h", "p", "max_groups");
  if (values === null) return null;
  const [a = 0, h = 0, p = 0] = values;
  const asked = {
    topology: "dragonfly",
    radix: p + a - 1 + h,
    endpoints: 1,
    choices: { switchesPerGroup: a, endpointsPerSwitch: p },
  } as const;
  const counts = ask(asked);
  const ofRadix = particular(ask({ ...asked, choices: {} }), "globalPortsPerSwitch");
  return {
    entered: { topology: "dragonfly", a, h, p },
    derived: {
      router_radix: ofRadix === h ? asked.radix : null,
      max_groups: particular(counts, "maxGroups"),
      max_endpoints: counts?.maxEndpoints ?? null,
    },
  };
}

const HOST_CHIPS = 4;
const GIGABYTES_PER_TERABYTE = 1000;

/** Tori: formula vectors, slices and pods of TPUs. A shape is taken from the row, else the evenest that holds the chips. */
export function torus(row: Row): Reading | null {
  const shape = shapeField(row);
  const topology = textField(row, "topology");
  const dimensions = shape?.length ?? (topology?.startsWith("3D") ? 3 : 2);
  const isTorus =
    topology?.includes("torus") === true || shape !== null || row.ici_bidir_gb_per_s_per_chip !== undefined;
  const chips = numberField(row, "chips") ?? shape?.reduce((volume, length) => volume * length, 1) ?? null;
  if (!isTorus || chips === null) return null;
  const asked = {
    topology: "torus",
    radix: 2 * dimensions,
    endpoints: chips,
    choices: shape === null ? {} : { shape },
  } as const;
  const counts = ask(asked);
  const bisectionLinks = particular(counts, "bisectionLinks");
  const perChip = numberField(row, "ici_bidir_gb_per_s_per_chip");
  const terabytes = perChip === null ? null : perChip / GIGABYTES_PER_TERABYTE;
  return {
    entered: enteredOf(asked),
    derived: {
      nodes: counts?.maxEndpoints ?? null,
      chips: counts?.maxEndpoints ?? null,
      links: particular(counts, "links"),
      diameter: particular(counts, "diameter"),
      bisection_links: bisectionLinks,
      cubes: particular(counts, "blocks"),
      racks: particular(counts, "blocks"),
      hosts: chips / HOST_CHIPS,
      ocs_count: particular(counts, "opticalSwitches"),
      // A link carries its share of a chip's rate, each way half of it.
      bisection_tb_per_s:
        terabytes === null || bisectionLinks === null ? null : (bisectionLinks * terabytes) / (2 * dimensions) / 2,
      all_reduce_tb_per_s: terabytes === null ? null : (chips * terabytes) / 2,
    },
  };
}
