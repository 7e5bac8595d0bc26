"use client";
// Where "why this number" is answered: one drawer for a page, opened by the buttons beside its figures.
import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo, useState } from "react";

const ExplainDrawer = lazy(() => import("./explain-drawer").then((loaded) => ({ default: loaded.ExplainDrawer })));

/** A figure as a button names it. */
export interface AskedFigure {
  /** Path in the result. */
  readonly path: string;
  /** What the page calls it. */
  readonly label: string;
}

type Ask = (figure: AskedFigure) => void;

const ExplainContext = createContext<Ask | null>(null);

/** Opens the drawer; null on pages that explain nothing, such as a shared version. */
export const useAsk = (): Ask | null => useContext(ExplainContext);

interface ExplainProviderProps {
  readonly designId: string;
  /** The revision that the page's figures were computed from. */
  readonly revision: number;
  readonly children: ReactNode;
}

export function ExplainProvider({ designId, revision, children }: ExplainProviderProps) {
  const [figure, setFigure] = useState<AskedFigure | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const ask = useMemo<Ask>(
    () => (asked) => {
      setFigure(asked);
      setIsOpen(true);
    },
    [],
  );
  return (
    <ExplainContext value={ask}>
      {children}
      {figure !== null && (
        <Suspense fallback={null}>
          <ExplainDrawer
            designId={designId}
            revision={revision}
            figure={figure}
            isOpen={isOpen}
            onOpenChange={setIsOpen}
          />
        </Suspense>
      )}
    </ExplainContext>
  );
}
