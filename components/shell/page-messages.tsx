import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { messages } from "@/lib/i18n/messages.gen";

type Namespace = keyof (typeof messages)["en"];

interface PageMessagesProps {
  /** Namespaces that client components inside use, besides `common`. A provider replaces the one around it. */
  readonly namespaces: readonly Namespace[];
  readonly children: ReactNode;
}

/** Hands the browser the words of the named namespaces and no others. */
export async function PageMessages({ namespaces, children }: PageMessagesProps) {
  const all: Readonly<Record<string, unknown>> = await getMessages();
  const picked = Object.fromEntries(["common", ...namespaces].map((name) => [name, all[name]]));
  return <NextIntlClientProvider messages={picked}>{children}</NextIntlClientProvider>;
}
