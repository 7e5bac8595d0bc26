import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Me } from "@/lib/auth/me";
import { LocaleSwitch } from "./locale-switch";
import { NavLink } from "./nav-link";
import { ThemeToggle } from "./theme-toggle";
import { UserMenu } from "./user-menu";
import { Wordmark } from "./wordmark";

/** The bar at the top of every page of the workspace. */
export async function WorkspaceHeader({ me }: { readonly me: Me }) {
  const t = await getTranslations("shell");
  return (
    <header className="border-line bg-surface sticky top-0 z-30 flex h-12 items-center gap-4 border-b px-4 max-sm:gap-2 max-sm:px-3 print:hidden">
      <Link href="/designs" className="rounded-sm">
        <Wordmark isCompactOnPhone />
      </Link>
      <nav aria-label={t("mainNavigation")} className="flex h-full gap-3 max-sm:gap-1.5">
        <NavLink look="bar" href="/designs">
          {t("designs")}
        </NavLink>
        <NavLink look="bar" href="/catalog">
          {t("catalog")}
        </NavLink>
        <NavLink look="bar" href="/settings">
          {t("settings")}
        </NavLink>
      </nav>
      <div className="ml-auto flex items-center gap-1 max-sm:gap-0">
        {me.workspace && (
          <span className="text-ink-muted mr-2 max-w-48 truncate text-xs max-md:hidden">{me.workspace.name}</span>
        )}
        <LocaleSwitch />
        <ThemeToggle />
        <UserMenu name={me.user.name} email={me.user.email} role={me.role} />
      </div>
    </header>
  );
}
