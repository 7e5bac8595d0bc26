import type { ReactNode } from "react";
import { PageMessages } from "@/components/shell/page-messages";
import { PublicHeader } from "@/components/shell/public-header";
import { QueryProvider } from "@/components/shell/query-provider";

interface EntryFrameProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** The frame of the pages by which one comes in: a bar and one narrow panel. */
export function EntryFrame({ title, text, children }: EntryFrameProps) {
  return (
    <>
      <PublicHeader />
      <main id="main" className="mx-auto w-full max-w-md px-4 py-8 sm:py-16">
        <h1 className="text-xl leading-7 font-semibold tracking-tight text-balance">{title}</h1>
        <p className="text-ink-muted mt-1">{text}</p>
        <PageMessages namespaces={["account", "shell"]}>
          <QueryProvider>{children}</QueryProvider>
        </PageMessages>
      </main>
    </>
  );
}
