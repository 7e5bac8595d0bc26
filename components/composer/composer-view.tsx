"use client";
import { useTranslations } from "next-intl";
import { InlineAlert } from "../ui/inline-alert";
import { useComposition } from "./compose-context";
import { RailBar } from "./rail-bar";
import { ResultsRail } from "./results-rail";
import { SectionForm } from "./section-form";
import { SectionMenu, SectionNav } from "./section-nav";

/** Sections at the left, the form in the middle, figures at the right; one column on a phone. */
export function ComposerView() {
  const t = useTranslations("composer");
  const { isReadOnly } = useComposition();
  return (
    <div className="grid grid-cols-1 items-start lg:grid-cols-[13rem_minmax(0,1fr)_18rem] xl:grid-cols-[15rem_minmax(0,1fr)_20rem]">
      <div className="p-4 pb-0 lg:sticky lg:top-31 lg:py-4">
        <SectionNav />
        <SectionMenu />
      </div>
      <main id="main" className="min-w-0 p-4 pb-24 lg:px-6 lg:pb-16">
        <div className="mx-auto max-w-3xl">
          {isReadOnly && (
            <InlineAlert tone="info" isStatic className="mb-4">
              {t("readOnlyText")}
            </InlineAlert>
          )}
          <SectionForm />
        </div>
      </main>
      <ResultsRail />
      <RailBar />
    </div>
  );
}
