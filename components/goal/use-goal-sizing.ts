"use client";
import { useEffect, useRef, useState } from "react";
import type { GoalKind, GoalRow } from "@/lib/engine/goal/goal";
import { sizeGoalKind } from "@/lib/features/planning/queries";
import type { GoalInput } from "./goal-form";

export interface GoalSizing {
  readonly state: "idle" | "running" | "done" | "cancelled" | "failed";
  /** What was asked; null before anything was. */
  readonly goal: GoalInput | null;
  /** All kinds; empty until the first answer. */
  readonly kinds: readonly GoalKind[];
  /** Kinds that are done, in the same order. */
  readonly rows: readonly GoalRow[];
  readonly error: unknown;
  /** Expected of the kinds to come, from those that are done; null before the first. */
  readonly secondsLeft: number | null;
}

const idle: GoalSizing = { state: "idle", goal: null, kinds: [], rows: [], error: null, secondsLeft: null };

/** Asks for one kind after the other. Cancelling keeps what there is; going on asks for the kinds that are missing. */
export function useGoalSizing() {
  const [sizing, setSizing] = useState<GoalSizing>(idle);
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  async function run(goal: GoalInput, before: readonly GoalRow[], next: string | null): Promise<void> {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    setSizing((was) => ({ ...was, state: "running", goal, rows: before, error: null, secondsLeft: null }));
    const begin = performance.now();
    let rows = before;
    let accelerator = next;
    try {
      do {
        const { kinds, row, nextAccelerator } = await sizeGoalKind({ ...goal, accelerator }, controller.signal);
        if (controller.signal.aborted) return;
        rows = [...rows, row];
        accelerator = nextAccelerator;
        const each = (performance.now() - begin) / 1000 / (rows.length - before.length);
        const secondsLeft = Math.ceil(each * (kinds.length - rows.length));
        const state = accelerator === null ? "done" : "running";
        setSizing({ state, goal, kinds, rows, error: null, secondsLeft });
      } while (accelerator !== null);
    } catch (error) {
      if (!controller.signal.aborted) setSizing((was) => ({ ...was, state: "failed", error }));
    }
  }

  return {
    sizing,
    start: (goal: GoalInput) => void run(goal, [], null),
    resume: () => {
      const { goal, rows, kinds } = sizing;
      if (goal !== null) void run(goal, rows, kinds[rows.length]?.accelerator ?? null);
    },
    cancel: () => {
      current.current?.abort();
      setSizing((was) => ({ ...was, state: "cancelled" }));
    },
  };
}
