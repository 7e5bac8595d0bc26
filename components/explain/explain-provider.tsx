"use client";
// Where "why this number" is answered: one drawer for a page, opened by the buttons beside its figures.
import { lazy, type ReactNode, Suspense, useMemo, useState } from "react";
import { type Ask, AskContext, type AskedFigure } from "./ask-context";

const ExplainDrawer = lazy(() => import("./explain-drawer").then((loaded) => ({ default: loaded.ExplainDrawer })));

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
    <AskContext value={ask}>
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
    </AskContext>
  );
}
