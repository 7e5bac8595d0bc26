import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PasswordForm } from "@/components/settings/password-form";
import { Figure, FigureList } from "@/components/ui/figure";
import { SectionHeading } from "@/components/ui/section-heading";
import { currentActor } from "@/lib/http/run-operation";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("profile") };
}

export default async function ProfilePage() {
  const [t, roles, actor] = await Promise.all([
    getTranslations("settings"),
    getTranslations("shell.roles"),
    currentActor(),
  ]);
  const membership = actor?.membership;
  return (
    <>
      <section className="flex flex-col gap-3">
        <SectionHeading description={t("profileText")}>{t("profile")}</SectionHeading>
        <FigureList className="max-w-md">
          <Figure label={t("name")} value={actor?.name ?? null} />
          <Figure label={t("email")} value={actor?.email ?? null} />
          <Figure label={t("workspace")} value={membership?.workspaceName ?? null} />
          <Figure
            label={t("role")}
            value={membership ? roles(membership.role) : null}
            note={membership && t(`roleHelp.${membership.role}`)}
          />
        </FigureList>
      </section>
      <section className="flex flex-col gap-3">
        <SectionHeading description={t("passwordText")}>{t("passwordTitle")}</SectionHeading>
        <PasswordForm />
      </section>
    </>
  );
}
