"use client";
import { LogOut, Settings, User } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/button";
import { Menu, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/menu";
import type { Role } from "@/lib/auth/permissions";
import { useSignOut } from "./use-sign-out";

interface UserMenuProps {
  readonly name: string;
  readonly email: string;
  readonly role: Role | null;
}

/** Who is signed in, and the way out. */
export function UserMenu({ name, email, role }: UserMenuProps) {
  const t = useTranslations("shell");
  const signOut = useSignOut();
  return (
    <Menu
      trigger={
        <IconButton label={t("account", { name })} aria-busy={signOut.isPending}>
          <User />
        </IconButton>
      }
    >
      <div className="max-w-64 px-2 py-1.5">
        <p className="truncate font-medium">{name}</p>
        <p className="text-ink-muted truncate text-xs">{email}</p>
        {role && <p className="text-ink-muted text-xs">{t(`roles.${role}`)}</p>}
      </div>
      <MenuSeparator />
      <MenuLink href="/settings" icon={<Settings />}>
        {t("settings")}
      </MenuLink>
      <MenuItem icon={<LogOut />} onSelect={() => signOut.mutate()}>
        {t("signOut")}
      </MenuItem>
    </Menu>
  );
}
