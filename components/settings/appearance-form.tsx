"use client";
import { useLocale, useTranslations } from "next-intl";
import { startTransition, useOptimistic } from "react";
import { applyTheme } from "@/components/shell/apply-theme";
import { setLocale, setTheme } from "@/components/shell/set-preference";
import { type Theme, themes } from "@/components/shell/theme";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { locales } from "@/lib/i18n/locales";

/** Both take effect at once; the cookie that the server sets makes them last. */
export function AppearanceForm({ theme }: { readonly theme: Theme }) {
  const t = useTranslations("settings");
  const themeWords = useTranslations("shell.themes");
  const locale = useLocale();
  const [shownTheme, showTheme] = useOptimistic(theme);
  const [shownLocale, showLocale] = useOptimistic(locale);

  return (
    <div className="flex flex-col items-start gap-6">
      <Field label={t("theme")} help={t("themeHelp")}>
        <Segmented
          value={shownTheme}
          options={themes.map((value) => ({ value, label: themeWords(value) }))}
          onValueChange={(next) => {
            applyTheme(next);
            startTransition(async () => {
              showTheme(next);
              await setTheme(next);
            });
          }}
        />
      </Field>
      <Field label={t("language")} help={t("languageHelp")}>
        <Segmented
          value={shownLocale}
          options={locales.map((value) => ({ value, label: <span lang={value}>{t(`languages.${value}`)}</span> }))}
          onValueChange={(next) =>
            startTransition(async () => {
              showLocale(next);
              await setLocale(next);
            })
          }
        />
      </Field>
    </div>
  );
}
