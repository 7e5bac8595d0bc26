import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ConnectionBanner } from "@/components/shell/connection-banner";
import { PageMessages } from "@/components/shell/page-messages";
import { PlainPage } from "@/components/shell/plain-page";
import { QueryProvider } from "@/components/shell/query-provider";
import { SessionWatch } from "@/components/shell/session-watch";
import { SignOutButton } from "@/components/shell/sign-out-button";
import { WorkspaceHeader } from "@/components/shell/workspace-header";
import { meOf } from "@/lib/auth/me";
import { currentActor } from "@/lib/http/run-operation";

/** The frame around everything that needs a session. Each operation checks the permission again; this only shows the way. */
export default async function WorkspaceLayout({ children }: { readonly children: ReactNode }) {
  const actor = await currentActor();
  if (actor === null) redirect("/sign-in");
  if (actor.membership === null) {
    const t = await getTranslations("shell");
    return (
      <PageMessages namespaces={["shell"]}>
        <QueryProvider>
          <PlainPage title={t("removedTitle")} text={t("removedText")}>
            <SignOutButton />
          </PlainPage>
        </QueryProvider>
      </PageMessages>
    );
  }
  return (
    <QueryProvider>
      <PageMessages namespaces={["shell"]}>
        <ConnectionBanner />
        <WorkspaceHeader me={meOf(actor)} />
        <SessionWatch />
      </PageMessages>
      {children}
    </QueryProvider>
  );
}
