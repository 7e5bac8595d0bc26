"use client";
import { useTranslations } from "next-intl";
import { ProblemError } from "@/lib/http/fetcher";
import type { ProblemField } from "@/lib/http/problem-body";

export interface Problem {
  /** One sentence for the person, in their language. */
  readonly message: string;
  readonly fields: readonly ProblemField[];
  /** To be quoted when reporting; only where the fault is ours. */
  readonly requestId: string | null;
}

/** Turns whatever a request threw into what the page can say. */
export function useProblemOf(): (error: unknown) => Problem | null {
  const t = useTranslations("common");
  return (error) => {
    if (error === null || error === undefined) return null;
    if (!(error instanceof ProblemError)) return { message: t("unexpectedError"), fields: [], requestId: null };
    const message = error.code === "offline" ? t("offlineError") : error.message;
    return { message, fields: error.fields, requestId: error.code === "internal" ? error.requestId : null };
  };
}

/** The sentence for one field of a form, or null. */
export function fieldError(problem: Problem | null, path: string): string | null {
  return problem?.fields.find((field) => field.path === path)?.message ?? null;
}
