// SuperPOD tables, the H100 cost sheet, formula vectors and clusters that are folded Clos networks.
import { numberField, type Row, textField } from "../accuracy/row-fields";
import { ask, enteredOf, need, particular, type Reading } from "./fabric-row";

/** Accelerators of a DGX or HGX node, each with a port of its own. */
const PER_NODE = 8;

/** Switches and cables of a SuperPOD. Its fabric managers, four ports of them, are published for the H100 only. */
export function superPod(row: Row): Reading | null {
  const values = need(row, "gpus", "radix", "leaf", "spine");
  if (values === null) return null;
  const [endpoints = 0, radix = 0] = values;
  const group = textField(row, "group") ?? "";
  // The note of these rows: 800G ports split into two planes of 128 × 400G.
  const split = group.includes("800G NIC") ? 2 : 1;
  const asked = {
    topology: split === 1 ? "rail" : "multi-plane",
    radix,
    endpoints,
    planes: split,
    breakout: split,
    reservedEndpoints: group.includes("DGX H100") ? 4 : 0,
  } as const;
  const counts = ask(asked);
  return {
    entered: enteredOf(asked),
    derived: {
      leaf: counts?.leaf ?? null,
      spine: counts?.spine ?? null,
      core: counts?.core ?? null,
      cables_node_leaf: counts?.cables.endpointLeaf ?? null,
      cables_leaf_spine: counts?.cables.leafSpine ?? null,
      cables_spine_core: counts?.cables.spineCore ?? null,
    },
  };
}

/** The sheet's own total, as eight rails where it has too few switches for one fabric, and the total of one fabric. */
export function costSheet(row: Row): Reading | null {
  const values = need(row, "gpus", "radix", "total_switches");
  if (values === null) return null;
  const [endpoints = 0, radix = 0] = values;
  const topology = row.matches_full_bisection_formula === true ? "fat-tree" : "rail-only";
  const asked = { topology, radix, endpoints, rails: PER_NODE } as const;
  return {
    entered: enteredOf(asked),
    derived: {
      total_switches: ask(asked)?.switches ?? null,
      three_or_two_tier_formula_total: ask({ topology: "fat-tree", radix, endpoints })?.switches ?? null,
    },
  };
}

/** Limits of k-ary fat trees and what they take at them. */
export function closFormula(row: Row): Reading | null {
  const values = need(row, "radix", "two_tier_max_endpoints", "three_tier_max_endpoints");
  if (values === null) return null;
  const [radix = 0] = values;
  const limit = (tiers: number) => ask({ topology: "fat-tree", radix, endpoints: 1, choices: { tiers } })?.maxEndpoints;
  const [two = 1, three = 1] = [limit(2), limit(3)];
  const atTwo = ask({ topology: "fat-tree", radix, endpoints: two });
  const atThree = ask({ topology: "fat-tree", radix, endpoints: three });
  return {
    entered: { topology: "fat-tree", radix },
    derived: {
      two_tier_max_endpoints: two,
      two_tier_max_leaf: atTwo?.leaf ?? null,
      two_tier_max_spine: atTwo?.spine ?? null,
      three_tier_max_endpoints: three,
      three_tier_switches_at_max: atThree?.switches ?? null,
      switches_per_endpoint_two_tier: atTwo === null ? null : atTwo.switches / two,
      switches_per_endpoint_three_tier: atThree === null ? null : atThree.switches / three,
    },
  };
}

export function oversubscribedLeaf(row: Row): Reading | null {
  const values = need(row, "radix", "oversubscription", "leaf_down");
  if (values === null) return null;
  const [radix = 0, oversubscription = 0] = values;
  const asked = { topology: "fat-tree", radix, endpoints: radix * 2, oversubscription } as const;
  const counts = ask(asked);
  return {
    entered: { topology: "fat-tree", radix, oversubscription },
    derived: {
      leaf_down: particular(counts, "endpointsPerLeaf"),
      leaf_up: particular(counts, "uplinksPerLeaf"),
      max_endpoints_two_tier: counts?.maxEndpoints ?? null,
    },
  };
}

/** A leaf in every rack and pods of racks: Meta's RoCE cluster. Ports of the chassis above are not published in the row. */
export function rackLeaves(row: Row): Reading | null {
  const values = need(row, "gpus", "gpus_per_pod", "gpus_per_rack", "tiers");
  if (values === null) return null;
  const [endpoints = 0, perPod = 0, perRack = 0] = values;
  const asked = {
    topology: "fat-tree",
    radix: 128,
    endpoints,
    // Twice as many uplinks as endpoints under a leaf; seven to one at the core.
    oversubscription: 0.5,
    coreOversubscription: 7,
    choices: { endpointsPerLeaf: perRack, leavesPerPod: perPod / perRack, upperRadix: 576 },
  } as const;
  const counts = ask(asked);
  return {
    entered: enteredOf(asked),
    derived: {
      tiers: counts?.tiers ?? null,
      racks: counts?.leaf ?? null,
      pods: particular(counts, "pods"),
      racks_per_pod: particular(counts, "leavesPerPod"),
      nodes: endpoints / PER_NODE,
      nodes_per_pod: perPod / PER_NODE,
    },
  };
}

/** Dual-plane segments: leaves of one plane serve one port of every network card. Alibaba's HPN. */
export function planeSegments(row: Row): Reading | null {
  const values = need(row, "segments", "gpus_per_segment", "planes", "tor_down_ports", "nics_per_host");
  if (values === null) return null;
  const [segments = 0, perSegment = 0, planes = 1, down = 1, perHost = 1] = values;
  const up = numberField(row, "tor_up_ports") ?? down;
  const asked = {
    topology: "multi-plane",
    // Two 200G ports make up one of 400G towards the aggregation.
    radix: down + 2 * up,
    endpoints: segments * perSegment,
    planes,
    choices: { endpointsPerLeaf: down },
  } as const;
  const counts = ask(asked);
  return {
    entered: { ...enteredOf(asked), segments },
    derived: {
      gpus: segments * perSegment,
      tors_per_segment: counts === null ? null : counts.leaf / segments,
      hosts_per_segment: perSegment / perHost,
      tiers_in_pod: counts?.tiers ?? null,
    },
  };
}

/** Ports split in two below, whole above: MegaScale. */
export function splitDownPorts(row: Row): Reading | null {
  const values = need(row, "gpus", "down_ports", "up_ports", "nics_per_server", "server_per_tor_group");
  if (values === null) return null;
  const [endpoints = 0, down = 0, up = 0] = values;
  const asked = { topology: "rail", radix: down + up, endpoints, breakout: 2 } as const;
  const counts = ask(asked);
  return {
    entered: enteredOf(asked),
    derived: { tiers: counts?.tiers ?? null, server_per_tor_group: particular(counts, "endpointsPerLeaf") },
  };
}

/** Optical circuits of a full-bisection tree, two transceivers each; published as more than so many. */
export function opticsCensus(row: Row): Reading | null {
  const values = need(row, "gpus", "leaf_spine_optical_circuits_more_than");
  if (values === null) return null;
  const asked = { topology: "fat-tree", radix: 64, endpoints: values[0] ?? 0 } as const;
  const counts = ask(asked);
  const circuits = counts === null ? null : counts.cables.leafSpine + counts.cables.spineCore;
  return {
    entered: enteredOf(asked),
    derived: {
      leaf_spine_optical_circuits_more_than: circuits,
      transceivers_more_than: circuits === null ? null : 2 * circuits,
    },
  };
}
