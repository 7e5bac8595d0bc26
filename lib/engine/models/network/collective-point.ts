// Collectives of one message size over the ranks of a job.
import type { CollectivePoint } from "../../result-network";
import { type CollectiveLink, hierarchicalAllReduceSeconds, hierarchicalAllToAllSeconds } from "../collectives";

/** All-reduce and all-to-all of a message over ranks that sit `domain` to a scale-up domain. */
export function collectivePoint(
  bytes: number,
  ranks: number,
  domain: number,
  scaleUp: CollectiveLink,
  fabric: CollectiveLink,
): CollectivePoint {
  return {
    bytes,
    allReduceSeconds: hierarchicalAllReduceSeconds(bytes, ranks, domain, scaleUp, fabric),
    allToAllSeconds: hierarchicalAllToAllSeconds(bytes, ranks, domain, scaleUp, fabric),
  };
}
