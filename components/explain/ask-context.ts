"use client";
// What a button needs to ask why: the way to the page's drawer.
import { createContext, useContext } from "react";

/** A figure as a button names it. */
export interface AskedFigure {
  /** Path in the result. */
  readonly path: string;
  /** What the page calls it. */
  readonly label: string;
}

export type Ask = (figure: AskedFigure) => void;

export const AskContext = createContext<Ask | null>(null);

/** Opens the drawer; null on pages that explain nothing, such as a shared version. */
export const useAsk = (): Ask | null => useContext(AskContext);
