import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EntryFrame } from "@/components/account/entry-frame";
import { safeNext } from "@/components/account/safe-next";
import { SignInForm } from "@/components/account/sign-in-form";
import { getSetup } from "@/lib/features/account/operations/get-setup";
import { currentActor, runOperation } from "@/lib/http/run-operation";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("signInTitle") };
}

interface SignInPageProps {
  readonly searchParams: Promise<{ readonly next?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const next = safeNext((await searchParams).next);
  if (await currentActor()) redirect(next);
  const t = await getTranslations("account");
  const { hasOwner } = await runOperation(getSetup, {});
  if (!hasOwner) {
    return <EntryFrame title={t("notSetUpTitle")} text={t("notSetUpText")} />;
  }
  return (
    <EntryFrame title={t("signInTitle")} text={t("signInText")}>
      <SignInForm next={next} />
    </EntryFrame>
  );
}
