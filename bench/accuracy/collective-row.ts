// One measured collective operation, read from its row.
import { type NamedAccelerator, namedAccelerator } from "./accelerator-names";
import { RowError } from "./row-error";
import { numberField, type Row, recordField, textField } from "./row-fields";

export const collectiveFields: ReadonlySet<string> = new Set([
  "id",
  "source",
  "source_url_or_repo_path",
  "source_quality",
  "hardware",
  "op",
  "message_bytes",
  "n_accelerators",
  "gpus_per_node",
  "n_nodes",
  "network",
  "library",
  "algorithm",
  "measured",
  "measured.busbw_gb_s",
  "measured.latency_ms",
  "derived",
  "read_from_plot",
  "memory",
  "notes",
  "use",
]);

/** Operations of the model by the names that rows give them. */
const OPERATIONS = {
  all_reduce: "all-reduce",
  all_gather: "all-gather",
  reduce_scatter: "reduce-scatter",
  alltoall: "all-to-all",
  all_to_all: "all-to-all",
  sendrecv: "point-to-point",
  p2p_unidirectional: "point-to-point",
  h2d_pcie5: "point-to-point",
} as const;

export type CollectiveOperation = (typeof OPERATIONS)[keyof typeof OPERATIONS];

/** A row with everything that a prediction needs. */
export interface CollectiveCase {
  readonly operation: CollectiveOperation;
  readonly bytes: number;
  readonly ranks: number;
  /** Ranks that reach each other over the scale-up link. */
  readonly domain: number;
  readonly accelerator: NamedAccelerator;
  /** Rate of one accelerator's share of its node's ports, bytes/s; null inside one domain. */
  readonly fabricBytesPerSecond: number | null;
  /** Accelerators without peer-to-peer access copy through the host's memory. */
  readonly isThroughHost: boolean;
  /** The row says that no switch reduced, whatever the hardware can. */
  readonly isPlainRing: boolean;
  /** The host launched every operation on its own; else a graph of them was replayed. */
  readonly isHostLaunched: boolean;
  readonly measuredSeconds: number;
}

export interface CollectiveRow {
  readonly id: string;
  readonly use: string;
  readonly source: string;
  readonly hardware: string;
  readonly generation: string;
  readonly operation: CollectiveOperation;
  readonly bytes: number | null;
  readonly ranks: number | null;
  /** Null with the names of the missing fields. */
  readonly known: CollectiveCase | null;
  readonly missing: string | null;
}

/** Bytes that bus bandwidth counts over those of the message. */
export function busShare(operation: CollectiveOperation, ranks: number): number {
  if (operation === "point-to-point") return 1;
  return (operation === "all-reduce" ? 2 : 1) * ((ranks - 1) / ranks);
}

/** Ports per node and their rate, as in `8 x 400 Gb/s NDR IB` or `100 GbE TCP`. Bytes/s of one node; null when unclear. */
function nodeBytesPerSecond(network: string | null): number | null {
  const found = /(?:(\d+)\s*x\s*)?(\d+)\s*(?:Gb\/s|Gbps|Gbit\/s|GbE)/i.exec(network ?? "");
  return found === null ? null : (Number(found[1] ?? 1) * Number(found[2]) * 1e9) / 8;
}

/** Accelerators on one NVLink switch: the node's, or the rack's where the row names one. */
function domainOf(row: Row, perNode: number): number {
  const rack = /NVL(\d+)/.exec(`${textField(row, "hardware")} ${textField(row, "network")}`);
  return rack === null ? perNode : Math.max(perNode, Number(rack[1]));
}

function operationOf(row: Row): CollectiveOperation {
  const name = textField(row, "op") ?? "";
  const found = Object.entries(OPERATIONS).find(([known]) => known === name);
  if (found === undefined) throw new RowError(String(row.id), "op", `the model does not know the operation "${name}".`);
  return found[1];
}

/** Reads a row; throws a RowError for an operation or an accelerator that nobody knows. */
export function readCollectiveRow(row: Row): CollectiveRow {
  const operation = operationOf(row);
  const hardware = textField(row, "hardware");
  const bytes = numberField(row, "message_bytes");
  const ranks = numberField(row, "n_accelerators");
  const perNode = numberField(row, "gpus_per_node");
  const seconds = measuredSeconds(row, operation, bytes, ranks);
  const accelerator = hardware === null ? null : namedAccelerator(hardware);
  const head = {
    id: String(row.id),
    use: String(row.use),
    source: String(row.source),
    hardware: accelerator?.name ?? hardware ?? "unknown",
    generation: accelerator?.generation ?? "unknown",
    operation,
    bytes,
    ranks,
  };
  const network = nodeBytesPerSecond(textField(row, "network"));
  const domain = perNode === null ? null : domainOf(row, perNode);
  const crosses = ranks !== null && domain !== null && ranks > domain;
  const missing = [
    ...(hardware === null ? ["hardware"] : []),
    ...(bytes === null ? ["message_bytes"] : []),
    ...(ranks === null ? ["n_accelerators"] : []),
    ...(perNode === null ? ["gpus_per_node"] : []),
    ...(crosses && network === null ? ["network"] : []),
    ...(bytes !== null && seconds === null ? ["measured"] : []),
  ];
  if (bytes === null || ranks === null || perNode === null || domain === null || seconds === null || missing.length > 0)
    return { ...head, known: null, missing: missing.join(", ") };
  if (accelerator === null) throw new RowError(head.id, "hardware", `the catalogue has no accelerator "${hardware}".`);
  const known: CollectiveCase = {
    operation,
    bytes,
    ranks,
    domain,
    accelerator,
    fabricBytesPerSecond: crosses && network !== null ? network / perNode : null,
    isThroughHost: /no peer-to-peer/.test(textField(row, "notes") ?? ""),
    isPlainRing: /^(ring|tree)$/i.test(textField(row, "algorithm") ?? ""),
    isHostLaunched: /nccl-tests|torch/i.test(textField(row, "library") ?? ""),
    measuredSeconds: seconds,
  };
  return { ...head, known, missing: null };
}

/** The measured time, else what the bus bandwidth comes to; null where the row has neither. */
function measuredSeconds(
  row: Row,
  operation: CollectiveOperation,
  bytes: number | null,
  ranks: number | null,
): number | null {
  const measured = recordField(row, "measured");
  const latencyMs = numberField(measured, "latency_ms");
  if (latencyMs !== null) return latencyMs / 1e3;
  const busGigabytes = numberField(measured, "busbw_gb_s");
  if (busGigabytes === null || bytes === null || ranks === null) return null;
  return (bytes * busShare(operation, ranks)) / (busGigabytes * 1e9);
}
