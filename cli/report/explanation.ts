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

function details({ formula, quantity, conditions, origin }: ExplanationNode): readonly string[] {
  // A name for another number needs no second line, a number of the formula itself not even one.
  const texts = formula === null ? [] : [formula.symbols, formula.numbers];
  const lines = [...new Set(texts)].filter((text) => text !== quantity).map((text) => `= ${text}`);
  lines.push(...conditions.map((condition) => `∵ ${condition}`));
  if (origin !== null) lines.push(`← ${origin.text}${origin.isUnverified ? " [?]" : ""}`);
  return lines;
}
