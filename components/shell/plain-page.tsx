import type { ReactNode } from "react";
import { Wordmark } from "./wordmark";

interface PlainPageProps {
  readonly title: string;
  readonly text: string;
  /** Buttons that lead on. */
  readonly children?: ReactNode;
}

/** A page with one thing to say, outside the workspace's frame. */
export function PlainPage({ title, text, children }: PlainPageProps) {
  return (
    <main id="main" className="mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-6 px-4 py-12">
      <Wordmark />
      <div className="flex flex-col gap-2">
        <h1 className="text-xl leading-7 font-semibold tracking-tight text-balance">{title}</h1>
        <p className="text-ink-muted">{text}</p>
      </div>
      {children && <div className="flex flex-wrap gap-2">{children}</div>}
    </main>
  );
}
