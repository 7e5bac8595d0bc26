// One row of measured power, read: mean watts of a node over a run, and the node of the catalogue that drew them.
import { catalog } from "../../lib/engine/catalog/catalog.gen";
import type { Node } from "../../lib/engine/catalog/parts";
import { numberField, type Row, recordField, textField } from "./row-fields";

export const powerFields: ReadonlySet<string> = new Set([
  "id",
  "kind",
  "source",
  "source_url_or_repo_path",
  "source_quality",
  "hardware",
  "workload",
  "n_nodes",
  "n_accelerators",
  "run_seconds",
  "utilization",
  "measured",
  "measured.node_ac_w_mean",
  "measured.node_ac_w_max",
  "measured.switch_w_mean",
  "measured.system_w_per_accelerator",
  "measured.pue",
  "measured.energy_mwh",
  "measured.gemm_tflops",
  "derived",
  "memory",
  "memory_fields",
  "notes",
  "use",
]);

export interface PowerRow {
  readonly id: string;
  readonly use: string;
  readonly source: string;
  readonly hardware: string;
  readonly workload: string;
  readonly node: Node | null;
  readonly nodes: number | null;
  /** Share of the window in which the accelerators work; a row that says nothing of it measured a run from start to end. */
  readonly utilization: number;
  readonly meanWatts: number | null;
  readonly maxWatts: number | null;
  /** Why there is no prediction; null where there can be one. */
  readonly missing: string | null;
}

const words = (text: string): readonly string[] => text.toLowerCase().split(/[^a-z0-9]+/);

/** A word that is a model's own: letters and digits, as in `xe9680`, and not the accelerator's. */
const isModelWord = (word: string): boolean => /[a-z]/.test(word) && /\d{3}/.test(word) && !/^[abh]\d00$/.test(word);

/** The node that the path names, else one with the same accelerators and a published draw, NVLink before PCIe. */
function nodeOf(hardware: string, path: string): Node | null {
  const [, count, accelerator] = /^(\d+) x (.+?)(?: per node)?$/.exec(hardware) ?? [];
  if (count === undefined || accelerator === undefined) return null;
  const wanted = words(accelerator);
  const nodes = Object.values(catalog.nodes).filter(({ acceleratorCount, accelerator: id }) => {
    const name = id === null ? [] : words(catalog.accelerators[id]?.name[0] ?? "");
    return acceleratorCount === Number(count) && wanted.every((word) => name.includes(word));
  });
  const inPath = words(path.replaceAll(/(?<=\d)x(?=[A-Z])/g, " ")).filter(isModelWord);
  const named = nodes.find(({ name }) => words(name[0]).some((word) => isModelWord(word) && inPath.includes(word)));
  const rated = nodes.filter(
    ({ maxWatts, scaleUpBytesPerSecond }) => maxWatts !== null && scaleUpBytesPerSecond !== null,
  );
  return named ?? rated[0] ?? null;
}

/** Reads a row of measured power. */
export function readPowerRow(row: Row): PowerRow {
  const measured = recordField(row, "measured");
  const hardware = textField(row, "hardware") ?? "unknown";
  const node = nodeOf(hardware, textField(row, "source_url_or_repo_path") ?? "");
  const meanWatts = numberField(measured, "node_ac_w_mean");
  const nodes = numberField(row, "n_nodes");
  const lacking = [
    ...(meanWatts === null ? ["measured.node_ac_w_mean"] : []),
    ...(nodes === null ? ["n_nodes"] : []),
    ...(node === null && meanWatts !== null ? [`hardware: ${hardware}`] : []),
  ];
  return {
    id: textField(row, "id") ?? "",
    use: textField(row, "use") ?? "",
    source: textField(row, "source") ?? "",
    hardware,
    workload: textField(row, "workload") ?? "unknown",
    node,
    nodes,
    utilization: numberField(row, "utilization") ?? 1,
    meanWatts,
    maxWatts: numberField(measured, "node_ac_w_max"),
    missing: lacking.length === 0 ? null : lacking.join(", "),
  };
}
