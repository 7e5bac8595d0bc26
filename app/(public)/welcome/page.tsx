import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EntryFrame } from "@/components/account/entry-frame";
import { WelcomeForm } from "@/components/account/welcome-form";
import { ButtonLink } from "@/components/ui/button";
import { getSetup } from "@/lib/features/account/operations/get-setup";
import { runOperation } from "@/lib/http/run-operation";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("welcomeTitle"), referrer: "no-referrer" };
}

export default async function WelcomePage() {
  const t = await getTranslations("account");
  const { hasOwner } = await runOperation(getSetup, {});
  if (hasOwner) {
    return (
      <EntryFrame title={t("alreadySetUpTitle")} text={t("alreadySetUpText")}>
        <ButtonLink href="/sign-in" variant="primary" className="mt-6">
          {t("goToSignIn")}
        </ButtonLink>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={t("welcomeTitle")} text={t("welcomeText")}>
      <WelcomeForm />
    </EntryFrame>
  );
}
