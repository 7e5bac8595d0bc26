import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { composeHref } from "@/components/composer/composer-address";
import { ExplainProvider } from "@/components/explain/explain-provider";
import { FindingList } from "@/components/review/finding-list";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Finding } from "@/lib/engine/result";
import { FollowSaves } from "./follow-saves";
import { ResultSection } from "./result-section";

interface ResultPageProps {
  readonly designId: string;
  readonly revision: number;
  readonly title: string;
  /** Those that concern the part, in any order. */
  readonly findings: readonly Finding[];
  readonly canEdit: boolean;
  readonly children: ReactNode;
}

/** Frame of a page that shows everything about one part of a result: its figures say why, its findings lead to fields. */
export function ResultPage({ designId, revision, title, findings, canEdit, children }: ResultPageProps) {
  const t = useTranslations("results");
  return (
    <main id="main" className="mx-auto flex max-w-6xl flex-col gap-8 p-4 pb-16">
      <ExplainProvider designId={designId} revision={revision}>
        <SectionHeading description={<FollowSaves revision={revision} />}>{title}</SectionHeading>
        {children}
        <ResultSection id="findings" title={t("parts.findings")}>
          <FindingList
            findings={findings}
            {...(canEdit && {
              hrefOf: ({ path, section }) => composeHref(designId, /^\w+/u.exec(path)?.[0] ?? section, path),
            })}
          />
        </ResultSection>
      </ExplainProvider>
    </main>
  );
}
