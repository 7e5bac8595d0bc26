import type { ReactNode } from "react";
import { AskedNumber } from "./asked-number";

interface MaybeAskedProps {
  /** Undefined where nothing explains the figure. */
  readonly path: string | undefined;
  readonly label: string;
  readonly children: ReactNode;
}

/** A right-aligned figure of a table of which not every figure can be asked why. */
export function MaybeAsked({ path, label, children }: MaybeAskedProps) {
  if (path === undefined) return children;
  return (
    <AskedNumber path={path} label={label}>
      {children}
    </AskedNumber>
  );
}
