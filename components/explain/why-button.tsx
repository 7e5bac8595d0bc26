"use client";
import { CircleQuestionMark } from "lucide-react";
import { useTranslations } from "next-intl";
import { type AskedFigure, useAsk } from "./ask-context";

/** "?" beside a figure: opens where it came from. Draws nothing on pages that explain nothing. */
export function WhyButton(figure: AskedFigure) {
  const ask = useAsk();
  // Such pages do not carry the button's words either.
  return ask === null ? null : <AskButton {...figure} ask={ask} />;
}

function AskButton({ path, label, ask }: AskedFigure & { readonly ask: (figure: AskedFigure) => void }) {
  const t = useTranslations("explain");
  return (
    <button
      type="button"
      data-why
      onClick={() => ask({ path, label })}
      aria-label={t("why", { label })}
      title={t("why", { label })}
      className="text-ink-faint hover:text-accent inline-flex size-6 items-center justify-center rounded-xs align-middle print:hidden pointer-coarse:size-9"
    >
      <CircleQuestionMark aria-hidden="true" className="size-3.5" />
    </button>
  );
}
