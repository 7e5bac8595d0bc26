import { useLocale, useTranslations } from "next-intl";
import { SectionHeading } from "@/components/ui/section-heading";
import { formatDay } from "@/lib/i18n/format-quantity";
import type { FrozenView } from "@/lib/spec/frozen-view";
import { AssumptionList } from "./assumption-list";
import { BillOfMaterials } from "./bill-of-materials";
import { ControlDomains } from "./control-domains";
import { DocumentSections } from "./document-sections";
import { FindingList } from "./finding-list";

/** Findings, controls, the bill, the design itself and what is assumed: the long part of a version, in one column. */
export function FrozenContent({ content }: { readonly content: FrozenView }) {
  const t = useTranslations("review");
  const locale = useLocale();
  const { result, sections, assumptions, unverifiedRows, evaluatedOn } = content;
  return (
    <>
      <section aria-labelledby="findings" className="flex flex-col gap-2">
        <SectionHeading id="findings">{t("findings")}</SectionHeading>
        <FindingList findings={result.findings} />
      </section>
      <section aria-labelledby="controls" className="flex flex-col gap-2">
        <SectionHeading id="controls">{t("controls")}</SectionHeading>
        <ControlDomains controls={result.controls} />
      </section>
      <section aria-labelledby="bill" className="flex flex-col gap-2">
        <SectionHeading id="bill">{t("bill")}</SectionHeading>
        <BillOfMaterials cost={result.cost} />
      </section>
      <section aria-labelledby="document" className="flex flex-col gap-2">
        <SectionHeading id="document">{t("document")}</SectionHeading>
        <DocumentSections sections={sections} />
      </section>
      <section aria-labelledby="assumed" className="flex flex-col gap-2">
        <SectionHeading id="assumed">{t("assumed")}</SectionHeading>
        <AssumptionList assumptions={assumptions} unverifiedRows={unverifiedRows} />
        <p className="text-ink-muted text-xs wrap-anywhere">
          {t("evaluatedOn", {
            date: formatDay(evaluatedOn, locale),
            engine: result.engine.engine,
            catalog: result.engine.catalog,
            controls: result.engine.controls,
          })}
        </p>
      </section>
    </>
  );
}
