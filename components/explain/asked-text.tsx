"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Ask, type AskedFigure, useAsk } from "./ask-context";

interface AskedTextProps extends AskedFigure {
  /** The figure as it is read. */
  readonly children: ReactNode;
}

/** A figure within a line of text that is pressed to be asked why; plain text on pages that explain nothing. */
export function AskedText(props: AskedTextProps) {
  const ask = useAsk();
  return ask === null ? props.children : <AskingText {...props} ask={ask} />;
}

function AskingText({ path, label, children, ask }: AskedTextProps & { readonly ask: Ask }) {
  const t = useTranslations("explain");
  const why = t("why", { label });
  return (
    <button
      type="button"
      onClick={() => ask({ path, label })}
      title={why}
      className="hover:text-accent decoration-line-strong rounded-xs text-left underline decoration-dotted underline-offset-3 hover:decoration-current print:no-underline pointer-coarse:py-2"
    >
      {children}
      <span className="sr-only">{` ${why}`}</span>
    </button>
  );
}
