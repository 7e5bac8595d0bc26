import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { isSectionId } from "@/components/composer/composer-address";
import { ComposerView } from "@/components/composer/composer-view";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("composer.tabs"))("compose") };
}

interface SectionPageProps {
  readonly params: Promise<{ readonly section: string }>;
}

/** One page for every section: which one is shown follows the address in the browser, without a question to the server. */
export default async function SectionPage({ params }: SectionPageProps) {
  if (!isSectionId((await params).section)) notFound();
  return <ComposerView />;
}
