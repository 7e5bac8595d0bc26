// Kinds of accelerators that can be bought today, each with the node that it is bought in.
import type { Catalog } from "../catalog/catalog";
import type { Accelerator, Node } from "../catalog/parts";
import type { GoalKind } from "./goal";

/** Current accelerators that a node for sale holds, in the order of their ids. */
export function goalKinds(catalog: Catalog): readonly GoalKind[] {
  return Object.values(catalog.accelerators)
    .filter(({ status }) => status === "current")
    .flatMap((accelerator) => {
      const node = nodeFor(catalog, accelerator);
      return node === null
        ? []
        : [{ accelerator: accelerator.id, name: accelerator.name, node: node.id, nodeName: node.name }];
    })
    .sort((a, b) => (a.accelerator < b.accelerator ? -1 : 1));
}

/**
 * The node that an accelerator is bought in: one that is sold and whose fabric ports are known, the one with the lowest price
 * where prices are known; else the first by id.
 */
function nodeFor(catalog: Catalog, accelerator: Accelerator): Node | null {
  const usd = (node: Node) => catalog.prices[`server-${node.id}`]?.usd ?? Number.POSITIVE_INFINITY;
  const sold = Object.values(catalog.nodes)
    .filter((node) => node.accelerator === accelerator.id && !node.isCloudInstance)
    .filter(
      ({ computeNicCount, computeNicBytesPerSecond }) => computeNicCount !== null && computeNicBytesPerSecond !== null,
    )
    .sort((a, b) => order(usd(a), usd(b)) || (a.id < b.id ? -1 : 1));
  return sold[0] ?? null;
}

/** Less is first; two unknown prices are equal. */
const order = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
