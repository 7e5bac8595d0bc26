import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { AppearanceForm } from "@/components/settings/appearance-form";
import { THEME_COOKIE, themeFrom } from "@/components/shell/theme";
import { SectionHeading } from "@/components/ui/section-heading";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("appearance") };
}

export default async function AppearancePage() {
  const [t, jar] = await Promise.all([getTranslations("settings"), cookies()]);
  return (
    <section className="flex flex-col gap-4">
      <SectionHeading description={t("appearanceText")}>{t("appearance")}</SectionHeading>
      <AppearanceForm theme={themeFrom(jar.get(THEME_COOKIE)?.value)} />
    </section>
  );
}
