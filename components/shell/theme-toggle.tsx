"use client";
import { Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { startTransition } from "react";
import { IconButton } from "@/components/ui/button";
import { applyTheme, isDarkNow } from "./apply-theme";
import { setTheme } from "./set-preference";

/** One press leads from light to dark and back. Which icon shows is left to the style sheet, so the server need not know. */
export function ThemeToggle() {
  const t = useTranslations("shell");

  function toggle() {
    const next = isDarkNow() ? "light" : "dark";
    applyTheme(next);
    startTransition(() => setTheme(next));
  }

  return (
    <IconButton label={t("switchTheme")} onClick={toggle}>
      <Moon className="dark:hidden" />
      <Sun className="hidden dark:block" />
    </IconButton>
  );
}
