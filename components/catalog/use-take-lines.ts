"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemOf } from "@/components/shell/problem-of";
import { createPartMutation } from "@/lib/features/catalog/queries";
import type { TakenLine } from "@/lib/spec/spreadsheet/apply-lines";
import { newPartValues } from "@/lib/spec/spreadsheet/new-part";
import { matchedLine, type PlannedLine } from "./sheet-choices";
import { takeIntoDesign } from "./take-into-design";

export interface TakenLines {
  readonly newParts: number;
  /** Rows whose part was refused, with the reason. */
  readonly refused: ReadonlyMap<number, string>;
  /** Why the design could not be saved; null where it was, or none was chosen. */
  readonly designProblem: string | null;
}

const today = () => new Date().toISOString().slice(0, 10);

/**
 * Adds the new parts one by one, then puts all lines into the design. Parts that were added stay when a later one is
 * refused: each stands by itself.
 */
export function useTakeLines() {
  const t = useTranslations("spreadsheet");
  const problemOf = useProblemOf();
  const create = useMutation(createPartMutation);
  const [done, setDone] = useState(0);
  const [added, setAdded] = useState<ReadonlyMap<number, TakenLine>>(new Map());

  const words = (error: unknown): string => {
    const problem = problemOf(error);
    return [...(problem?.fields.map(({ message }) => message) ?? []), problem?.message ?? ""][0] ?? "";
  };

  async function addPart({ line, choice }: PlannedLine): Promise<TakenLine | null> {
    const reason = t("reason", { row: line.row, day: today() });
    const before = added.get(line.row);
    if (before !== undefined) return before;
    if (choice === "match") return matchedLine(line, reason);
    const { row, name, unitPriceUsd, partNumber, quantity } = line;
    const part = await create.mutateAsync({
      kind: choice,
      name,
      source: t("source", { row, day: today() }),
      asOf: today(),
      confidence: "medium",
      note: partNumber === null ? null : t("partNumberNote", { partNumber }),
      priceUsd: unitPriceUsd === 0 ? null : unitPriceUsd,
      values: newPartValues(choice, line),
    });
    return { kind: choice, partId: part.id, name, quantity, price: null };
  }

  async function saveInto(designId: string, lines: readonly TakenLine[]): Promise<string | null> {
    try {
      await takeIntoDesign(designId, lines);
      return null;
    } catch (error) {
      return words(error);
    }
  }

  const take = useMutation({
    mutationFn: async ({ plan, designId }: { plan: readonly PlannedLine[]; designId: string | null }) => {
      const refused = new Map<number, string>();
      const made = new Map(added);
      const lines: TakenLine[] = [];
      setDone(0);
      for (const planned of plan) {
        try {
          const line = await addPart(planned);
          if (line !== null) lines.push(line);
          if (line !== null && planned.choice !== "match") made.set(planned.line.row, line);
        } catch (error) {
          refused.set(planned.line.row, words(error));
        }
        setDone((count) => count + 1);
      }
      setAdded(made);
      const designProblem = designId === null || refused.size > 0 ? null : await saveInto(designId, lines);
      return { newParts: made.size, refused, designProblem } satisfies TakenLines;
    },
  });
  return { take, done };
}
