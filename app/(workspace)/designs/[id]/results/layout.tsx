import type { ReactNode } from "react";
import { ResultsNav } from "@/components/results/results-nav";

interface ResultsLayoutProps {
  readonly children: ReactNode;
  readonly params: Promise<{ readonly id: string }>;
}

export default async function ResultsLayout({ children, params }: ResultsLayoutProps) {
  const { id } = await params;
  return (
    <>
      <ResultsNav designId={id} />
      {children}
    </>
  );
}
