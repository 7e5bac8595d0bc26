import type { ReactNode } from "react";

/** A key on the keyboard. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return (
    <kbd className="border-line bg-sunken text-ink-muted inline-flex h-5 min-w-5 items-center justify-center rounded-xs border px-1 font-sans text-xs">
      {children}
    </kbd>
  );
}
