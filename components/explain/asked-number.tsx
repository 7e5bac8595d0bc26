import type { ReactNode } from "react";
import type { AskedFigure } from "./ask-context";
import { WhyButton } from "./why-button";

interface AskedNumberProps extends AskedFigure {
  /** The figure as it is read. */
  readonly children: ReactNode;
}

/** A right-aligned figure that can be asked why: the mark stands before it, so that figures end under each other. */
export function AskedNumber({ children, ...figure }: AskedNumberProps) {
  return (
    <span className="inline-flex flex-row-reverse items-center gap-1">
      <span>{children}</span>
      <WhyButton {...figure} />
    </span>
  );
}
