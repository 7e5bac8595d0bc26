"use client";
import type { ReactNode } from "react";
import { AskContext, useAsk } from "./ask-context";

interface ExplainedIfProps {
  /** Can the figures inside be asked why? */
  readonly isExplained: boolean;
  readonly children: ReactNode;
}

/** Leaves out the buttons that ask why where nothing would answer, such as jobs described by their samples. */
export function ExplainedIf({ isExplained, children }: ExplainedIfProps) {
  const ask = useAsk();
  return <AskContext value={isExplained ? ask : null}>{children}</AskContext>;
}
