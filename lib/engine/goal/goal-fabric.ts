// A fabric that fits a number of nodes: full bisection, of switches on sale, at the lowest price.
import type { Catalog } from "../catalog/catalog";
import type { Accelerator, Node, Switch } from "../catalog/parts";
import type { DesignDocument } from "../inputs/design";
import { effectiveRadix } from "../models/network-size";
import { topologies } from "../topologies/topologies.gen";
import { isMisfit, openChoices } from "../topologies/topology";

type Backend = NonNullable<NonNullable<DesignDocument["network"]>["backend"]>;

/** Vendors whose accelerators are joined by InfiniBand as well as by Ethernet. */
const INFINIBAND_VENDORS: ReadonlySet<string> = new Set(["NVIDIA"]);
/** They build switches for systems of their own and sell none beside them. */
const OWN_SYSTEMS: ReadonlySet<string> = new Set(["Meta", "HPE"]);
const MOST_RAILS = 64;

/**
 * The back-end fabric for so many nodes: the switch and topology whose switches together cost least.
 * @returns null when no switch on sale joins them all at the rate of their ports
 */
export function goalFabric(catalog: Catalog, accelerator: Accelerator, node: Node, nodes: number): Backend | null {
  const { computeNicCount: ports, computeNicBytesPerSecond: rate } = node;
  if (ports === null || rate === null) return null;
  let best: { readonly usd: number; readonly backend: Backend } | null = null;
  for (const part of Object.values(catalog.switches)) {
    const price = catalog.prices[`switch-${part.id}`]?.usd;
    if (price === undefined || !suits(part, accelerator, rate)) continue;
    for (const topology of ["single-switch", "rail-optimized", "fat-tree"] as const) {
      const rails = topology === "rail-optimized" ? Math.min(MOST_RAILS, ports) : 1;
      if (ports % rails !== 0) continue;
      const radix = effectiveRadix(part, rate);
      const size = topologies[topology].size({
        endpoints: nodes * ports,
        nodes,
        radix,
        oversubscription: 1,
        coreOversubscription: 1,
        reservedEndpoints: 0,
        rails,
        choices: openChoices,
      });
      if (isMisfit(size)) continue;
      const usd = price * size.tiers.reduce((sum, tier) => sum + tier.switches, 0);
      // Of two equal ones the first by name: the same choice on every machine.
      if (best !== null && (usd > best.usd || (usd === best.usd && part.id >= (best.backend.switch ?? "")))) continue;
      best = { usd, backend: { topology, switch: part.id, oversubscription: 1, loadBalancing: balancing(part) } };
    }
  }
  return best?.backend ?? null;
}

const suits = (part: Switch, accelerator: Accelerator, rate: number): boolean =>
  !part.isAnnounced &&
  // A chassis with hundreds of ports as the only switch would be one failure that stops everything.
  !part.isModular &&
  !OWN_SYSTEMS.has(part.vendor) &&
  part.portBytesPerSecond >= rate * 0.999 &&
  (part.kind === "ethernet" || INFINIBAND_VENDORS.has(accelerator.vendor));

/** What the switches of a kind do without further equipment. */
const balancing = (part: Switch) => (part.kind === "infiniband" ? "adaptive" : "flowlet");
