// Puts the lines of a parts list into a design: nodes into pools, a first switch and PDU where none is chosen, prices
// of built-in parts as overrides with their reason.
import type { OwnPartKind } from "../../engine/catalog/own/own-parts";
import type { DesignDocument } from "../../engine/inputs/design";

/** A line once it is known which part it means. */
export interface TakenLine {
  readonly kind: OwnPartKind;
  readonly partId: string;
  readonly name: string;
  readonly quantity: number;
  /** Set where the part is a built-in one with a price of its own, which this replaces. */
  readonly price: { readonly id: string; readonly usd: number; readonly reason: string } | null;
}

interface Item {
  readonly id: string;
}

/** `<stem>-1`, `<stem>-2` …: the first that no item has. */
function freeId(items: readonly Item[], stem: string): string {
  let number = items.length + 1;
  while (items.some(({ id }) => id === `${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

/** The same list with the item that `isIt` finds replaced, or with a new one at its end. */
function put<T extends Item>(
  items: readonly T[],
  isIt: (item: T) => boolean,
  make: (found: T | null) => T,
): readonly T[] {
  const found = items.find(isIt) ?? null;
  const next = make(found);
  return found === null ? [...items, next] : items.map((item) => (item === found ? next : item));
}

/** Lines of the same part count as one: their quantities are added. */
function summed(lines: readonly TakenLine[]): readonly TakenLine[] {
  const byPart = new Map<string, TakenLine>();
  for (const line of lines) {
    const key = `${line.kind}/${line.partId}`;
    const before = byPart.get(key);
    byPart.set(key, before ? { ...line, quantity: before.quantity + line.quantity } : line);
  }
  return [...byPart.values()];
}

function withNodes(document: DesignDocument, line: TakenLine): DesignDocument {
  const pools = document.compute?.pools ?? [];
  const next = put(
    pools,
    ({ node }) => node === line.partId,
    (pool) => ({
      ...(pool ?? { id: freeId(pools, "pool"), name: line.name.slice(0, 80), node: line.partId }),
      nodes: line.quantity,
    }),
  );
  return { ...document, compute: { ...document.compute, pools: next } };
}

function withSwitch(document: DesignDocument, line: TakenLine): DesignDocument {
  const { network } = document;
  if (network?.backend?.switch !== undefined) return document;
  return { ...document, network: { ...network, backend: { ...network?.backend, switch: line.partId } } };
}

function withRackPdu(document: DesignDocument, line: TakenLine): DesignDocument {
  const { power } = document;
  if (power?.supply?.rackPdu !== undefined) return document;
  return { ...document, power: { ...power, supply: { ...power?.supply, rackPdu: line.partId } } };
}

function withPrice(document: DesignDocument, { price }: TakenLine): DesignDocument {
  if (price === null) return document;
  const prices = document.overrides?.prices ?? [];
  const next = put(
    prices,
    (item) => item.price === price.id,
    (item) => ({ id: item?.id ?? freeId(prices, "price"), price: price.id, usd: price.usd, reason: price.reason }),
  );
  return { ...document, overrides: { ...document.overrides, prices: next } };
}

function withPart(document: DesignDocument, line: TakenLine): DesignDocument {
  switch (line.kind) {
    case "nodes":
      return withNodes(document, line);
    case "switches":
      return withSwitch(document, line);
    case "powerDistribution":
      return withRackPdu(document, line);
    default:
      return document;
  }
}

/** The design with the lines in it. Switches and drives are counted by the engine, whatever the list orders. */
export function applyLines(document: DesignDocument, lines: readonly TakenLine[]): DesignDocument {
  return summed(lines).reduce((design, line) => withPrice(withPart(design, line), line), document);
}
