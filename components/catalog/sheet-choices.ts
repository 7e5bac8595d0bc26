// What a person decided for each line of a parts list, and what carrying that out takes.
import type { TakenLine } from "@/lib/spec/spreadsheet/apply-lines";
import type { NewPartKind, SheetLine } from "@/lib/spec/spreadsheet/read-spreadsheet";

/** The part that it matches, a new part of a kind, or left out. */
export type LineChoice = "match" | NewPartKind | "skip";
export type LineChoices = Readonly<Record<number, LineChoice>>;

/** A line with something wrong is left out until the list is mended; a match is taken, a stranger is left to the person. */
export function firstChoices(lines: readonly SheetLine[]): LineChoices {
  return Object.fromEntries(
    lines.map(({ row, match, problems }) => [row, problems.length > 0 || match === null ? "skip" : "match"]),
  );
}

export interface PlannedLine {
  readonly line: SheetLine;
  readonly choice: Exclude<LineChoice, "skip">;
}

export function plannedLines(lines: readonly SheetLine[], choices: LineChoices): readonly PlannedLine[] {
  return lines.flatMap((line) => {
    const choice = choices[line.row] ?? "skip";
    if (choice === "skip" || line.problems.length > 0) return [];
    return choice === "match" && line.match === null ? [] : [{ line, choice }];
  });
}

/** The rows that the plan does not take. */
export function leftOutRows(lines: readonly SheetLine[], plan: readonly PlannedLine[]): readonly number[] {
  const taken = new Set(plan.map(({ line }) => line.row));
  return lines.map(({ row }) => row).filter((row) => !taken.has(row));
}

/** Whether taking the lines changes anything: parts that the catalogue has only say something to a design. */
export function hasEffect(plan: readonly PlannedLine[], designId: string | null): boolean {
  return plan.length > 0 && (designId !== null || plan.some(({ choice }) => choice !== "match"));
}

/** A line that means a part of the catalogue; its price replaces the catalogue's in the design. */
export function matchedLine({ name, quantity, unitPriceUsd, match }: SheetLine, reason: string): TakenLine | null {
  if (match === null) return null;
  const { kind, id, priceId } = match;
  const price = priceId === null || unitPriceUsd === null ? null : { id: priceId, usd: unitPriceUsd, reason };
  return { kind, partId: id, name, quantity, price };
}
