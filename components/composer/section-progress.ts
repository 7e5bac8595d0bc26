"use client";
import { designSections, type SectionId } from "@/lib/engine/inputs/design";
import type { Severity } from "@/lib/engine/result";
import { type Completeness, completenessOf } from "../inputs/completeness";
import { useFormValue } from "../inputs/form-source";
import { useDesignState } from "./compose-context";
import { indexOf } from "./result-index";

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export interface SectionProgress extends Completeness {
  /** Findings that ask for something: errors and warnings. */
  readonly findings: number;
  readonly worst: Severity | null;
}

/** How far a section is filled in, and what the evaluation has to say about it. */
export function useSectionProgress(section: SectionId): SectionProgress {
  const completeness = useFormValue((source) =>
    completenessOf(section, designSections[section], {
      value: source.value,
      hasStanding: (key) => source.assumption(key) !== undefined,
    }),
  );
  const findings = useDesignState((state) => indexOf(state.figures.result).findingsBySection.get(section));
  const calls = (findings ?? []).filter(({ severity }) => severity !== "info");
  const worst = calls.toSorted((left, right) => rank[left.severity] - rank[right.severity])[0];
  return { ...completeness, findings: calls.length, worst: worst?.severity ?? null };
}
