// What the model says of one measured operation.
import { fabricLink, type ReadConstant, scaleUpLink, withoutReduction } from "../../lib/engine/models/collective-links";
import {
  type CollectiveLink,
  hierarchicalAllReduceSeconds,
  hierarchicalAllToAllSeconds,
  hierarchicalScatterSeconds,
  pointToPointSeconds,
} from "../../lib/engine/models/collectives";
import type { CollectiveCase } from "./collective-row";

/** Switches between two nodes of a folded Clos: no row says more of its fabric than the rate. */
const HOPS = 3;

function linksOf(row: CollectiveCase, read: ReadConstant): { scaleUp: CollectiveLink; fabric: CollectiveLink } {
  const { generation, scaleUpBytesPerSecond } = row.accelerator;
  const { domain, isThroughHost, fabricBytesPerSecond: rate } = row;
  const own = scaleUpLink(read, { generation, scaleUpBytesPerSecond, domain, isThroughHost });
  const scaleUp = row.isPlainRing ? withoutReduction(own) : own;
  const step = read("network.fabric-latency") + HOPS * read("network.hop-latency");
  return { scaleUp, fabric: rate === null ? scaleUp : fabricLink(read, rate, rate, step) };
}

/** Seconds of the operation by the model, with constants as `read` gives them. */
export function collectiveSeconds(row: CollectiveCase, read: ReadConstant): number {
  const { scaleUp, fabric } = linksOf(row, read);
  const { bytes, ranks, domain } = row;
  const start = row.isHostLaunched ? read("collectives.host-launch") : 0;
  switch (row.operation) {
    case "all-gather":
    case "reduce-scatter":
      return start + hierarchicalScatterSeconds(bytes, ranks, domain, scaleUp, fabric);
    case "all-reduce":
      return start + hierarchicalAllReduceSeconds(bytes, ranks, domain, scaleUp, fabric);
    case "all-to-all":
      return start + hierarchicalAllToAllSeconds(bytes, ranks, domain, scaleUp, fabric);
    case "point-to-point":
      return start + pointToPointSeconds(bytes, ranks > domain ? fabric : scaleUp);
  }
}
