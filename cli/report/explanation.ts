// The tree of one figure: each line a number, under it its formula in symbols and in numbers, and where it comes from.
import type { Explanation, ExplanationNode } from "../../lib/i18n/explanation";

/** Writes the tree, formulas opened down to `depth` levels. What stands there already is not opened again. */
export function renderExplanation({ root, nodes }: Explanation, depth: number): string {
  const opened = new Set<number>();
  const lines: string[] = [];

  function write(index: number, label: string, level: number): void {
    const node = nodes[index];
    if (node === undefined) return;
    const indent = "  ".repeat(level);
    lines.push(`${indent}${label}${node.name === null ? "" : ` · ${node.name}`} = ${node.quantity}`);
    const isKnown = opened.has(index);
    if (isKnown && node.inputs.length > 0) {
      lines.push(`${indent}    ↑`);
      return;
    }
    lines.push(...details(node).map((line) => `${indent}    ${line}`));
    if (level >= depth) return;
    opened.add(index);
    for (const input of node.inputs) write(input.node, input.label, level + 1);
  }

  write(root, nodes[root]?.symbol ?? "", 0);
  return lines.map((line) => `${line}\n`).join("");
}

function details({ formula, conditions, origin }: ExplanationNode): readonly string[] {
  const lines = formula === null ? [] : [`= ${formula.symbols}`];
  if (formula !== null && formula.numbers !== formula.symbols) lines.push(`= ${formula.numbers}`);
  lines.push(...conditions.map((condition) => `∵ ${condition}`));
  if (origin !== null) lines.push(`← ${origin.text}${origin.isUnverified ? " [?]" : ""}`);
  return lines;
}
