import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { NavLink } from "@/components/shell/nav-link";
import { PageMessages } from "@/components/shell/page-messages";
import { SectionHeading } from "@/components/ui/section-heading";
import { can } from "@/lib/auth/permissions";
import { currentActor } from "@/lib/http/run-operation";

export default async function SettingsLayout({ children }: { readonly children: ReactNode }) {
  const [t, actor] = await Promise.all([getTranslations("settings"), currentActor()]);
  const canReadAudit = can(actor?.membership?.role ?? "viewer", "audit:read");
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-col gap-4 px-4 py-6">
      <SectionHeading level={1}>{t("title")}</SectionHeading>
      <div className="flex flex-col gap-6 md:flex-row">
        <nav
          aria-label={t("sections")}
          className="flex shrink-0 scrollbar-thin gap-1 overflow-x-auto md:w-40 md:flex-col"
        >
          <NavLink look="side" href="/settings/profile">
            {t("profile")}
          </NavLink>
          <NavLink look="side" href="/settings/members">
            {t("members")}
          </NavLink>
          {canReadAudit && (
            <NavLink look="side" href="/settings/audit">
              {t("audit")}
            </NavLink>
          )}
          <NavLink look="side" href="/settings/appearance">
            {t("appearance")}
          </NavLink>
        </nav>
        <main id="main" className="flex min-w-0 flex-1 flex-col gap-8">
          <PageMessages namespaces={["settings", "account", "shell"]}>{children}</PageMessages>
        </main>
      </div>
    </div>
  );
}
