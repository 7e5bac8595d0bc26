"use client";
import { useEffect, useRef, useState } from "react";
import { previewPartChange } from "@/lib/features/evaluation/queries";
import type { PartChange, PreviewPartChangeInput } from "@/lib/features/evaluation/schemas";

export interface PartChangeRun {
  readonly status: "running" | "finished" | "cancelled" | "failed";
  readonly items: PartChange["items"];
  readonly unreadable: number;
  /** Designs looked at, and all that there are to look at; null before the first answer. */
  readonly seen: number;
  readonly total: number | null;
  readonly error: unknown;
}

type Question = Omit<PreviewPartChangeInput, "page">;

/** Further pages would keep a person waiting for minutes. */
const MAX_PAGES = 50;

const nothing: PartChangeRun = { status: "running", items: [], unreadable: 0, seen: 0, total: null, error: null };

/** Asks page by page until all designs are looked at, or it is cancelled. */
async function run(question: Question, signal: AbortSignal, onChange: (run: PartChangeRun) => void): Promise<void> {
  let now = nothing;
  onChange(now);
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const answer = await previewPartChange({ ...question, page }, signal);
    const seen = Math.min(answer.total, page * answer.pageSize);
    now = {
      ...now,
      items: [...now.items, ...answer.items],
      unreadable: now.unreadable + answer.unreadable,
      seen,
      total: answer.total,
    };
    onChange(now);
    if (seen >= answer.total) break;
  }
  onChange({ ...now, status: "finished" });
}

export function usePartChange() {
  const [state, setState] = useState<PartChangeRun | null>(null);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  function cancel() {
    controller.current?.abort();
    setState((before) => (before === null ? null : { ...before, status: "cancelled" }));
  }
  function start(question: Question) {
    controller.current?.abort();
    const mine = new AbortController();
    controller.current = mine;
    const show = (next: PartChangeRun) => {
      if (!mine.signal.aborted) setState(next);
    };
    run(question, mine.signal, show).catch((error: unknown) => {
      if (!mine.signal.aborted) setState((before) => ({ ...(before ?? nothing), status: "failed", error }));
    });
  }
  return { state, start, cancel };
}
