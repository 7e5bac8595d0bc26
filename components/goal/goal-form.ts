// The goal as typed: texts of the sentence, and what they are read as.
import type { NumberSpec } from "@/components/inputs/number-text";
import { readNumber } from "@/components/inputs/number-text";
import type { GoalPrecision } from "@/lib/engine/goal/goal";
import { goalNumbers } from "@/lib/engine/goal/goal-inputs";
import type { Words } from "@/lib/engine/inputs/declare";
import type { SizeGoalInput } from "@/lib/features/planning/goal-schemas";

/** Numbers of the sentence, each with the unit that a bare number means. */
export const goalFields = {
  tokens: { spec: goalNumbers.tokens, symbol: "tokens", isRequired: true },
  seconds: { spec: goalNumbers.seconds, symbol: "d", isRequired: true },
  facilityWatts: { spec: goalNumbers.facilityWatts, symbol: "MW", isRequired: false },
  budgetUsd: { spec: goalNumbers.budgetUsd, symbol: "$", isRequired: false },
} as const satisfies Readonly<Record<string, { spec: NumberSpec; symbol: string; isRequired: boolean }>>;

export type GoalField = keyof typeof goalFields;

export interface GoalDraft {
  readonly model: string | null;
  readonly precision: GoalPrecision;
  readonly texts: Readonly<Record<GoalField, string>>;
}

export const emptyDraft: GoalDraft = {
  model: null,
  precision: "bf16",
  texts: { tokens: "", seconds: "", facilityWatts: "", budgetUsd: "" },
};

export type GoalInput = Omit<SizeGoalInput, "accelerator">;

/** What a place of the sentence still needs: it is empty, or its text cannot be taken. */
export type GoalFault = { readonly kind: "missing" } | { readonly kind: "unreadable"; readonly message: Words };

export interface ReadGoal {
  /** Null while anything is missing or cannot be read. */
  readonly goal: GoalInput | null;
  readonly faults: Readonly<Partial<Record<GoalField | "model", GoalFault>>>;
}

/** Reads the sentence. An empty limit is no limit. */
export function readGoal({ model, precision, texts }: GoalDraft): ReadGoal {
  const faults: Partial<Record<GoalField | "model", GoalFault>> = model === null ? { model: { kind: "missing" } } : {};
  const numberOf = (name: GoalField): number | null => {
    const { spec, symbol, isRequired } = goalFields[name];
    const reading = readNumber(texts[name], spec, symbol);
    if (!reading.ok) faults[name] = { kind: "unreadable", message: reading.message };
    else if (reading.value === undefined && isRequired) faults[name] = { kind: "missing" };
    return reading.ok ? (reading.value ?? null) : null;
  };
  const [tokens, seconds] = [numberOf("tokens"), numberOf("seconds")];
  const [facilityWatts, budgetUsd] = [numberOf("facilityWatts"), numberOf("budgetUsd")];
  const isSound = Object.keys(faults).length === 0;
  if (!isSound || model === null || tokens === null || seconds === null) return { goal: null, faults };
  return { goal: { model, precision, tokens, seconds, facilityWatts, budgetUsd }, faults };
}
