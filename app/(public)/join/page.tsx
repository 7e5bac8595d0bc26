import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EntryFrame } from "@/components/account/entry-frame";
import { Join } from "@/components/account/join";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("joinTitle"), referrer: "no-referrer" };
}

export default async function JoinPage() {
  const t = await getTranslations("account");
  return (
    <EntryFrame title={t("joinTitle")} text={t("joinIntro")}>
      <Join />
    </EntryFrame>
  );
}
