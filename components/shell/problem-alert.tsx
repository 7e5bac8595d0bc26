"use client";
import { useTranslations } from "next-intl";
import { InlineAlert } from "@/components/ui/inline-alert";
import type { Problem } from "./problem-of";

interface ProblemAlertProps {
  readonly problem: Problem | null;
  /** Paths whose sentence stands at their field already; an alert is left out when it would only repeat them. */
  readonly fieldsShown?: readonly string[];
  /** Each sentence says itself what it is about: paths would only repeat it in the words of the interface. */
  readonly isNamed?: boolean;
  /** No field of the form is meant: the sentence that points at fields is left out, and the others stand alone. */
  readonly isAlone?: boolean;
}

/** Why a request was refused, above the form or list that made it. */
export function ProblemAlert({ problem, fieldsShown = [], isNamed = false, isAlone = false }: ProblemAlertProps) {
  const t = useTranslations("common");
  if (problem === null) return null;
  const others = problem.fields.filter(({ path }) => !fieldsShown.includes(path));
  if (problem.fields.length > 0 && others.length === 0) return null;
  return (
    <InlineAlert tone="danger" title={isAlone && others.length > 0 ? undefined : problem.message}>
      {others.length > 0 && (
        <ul>
          {others.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              {path && !isNamed && <code className="font-mono text-xs">{path}: </code>}
              {message}
            </li>
          ))}
        </ul>
      )}
      {problem.requestId && t("requestNumber", { id: problem.requestId })}
    </InlineAlert>
  );
}
