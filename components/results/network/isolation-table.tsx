import { useTranslations } from "next-intl";
import { HeaderCell, Row, Table } from "@/components/ui/table";
import type { IsolationLimit } from "@/lib/engine/result-network";
import { RowName, WhyCell } from "./why-cell";

/** Segments that stand apart, against how many a mechanism can tell apart. */
export function IsolationTable({ isolation }: { readonly isolation: readonly IsolationLimit[] }) {
  const t = useTranslations("resultsNetwork.isolation");
  if (isolation.length === 0) return null;
  return (
    <Table caption={t("title")} isCaptionVisible>
      <thead>
        <tr>
          <HeaderCell>{t("mechanism")}</HeaderCell>
          <HeaderCell isNumeric>{t("needed")}</HeaderCell>
          <HeaderCell isNumeric>{t("limit")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {isolation.map(({ mechanism, needed, limit }, index) => {
          const name = t(`names.${mechanism}`);
          const path = `network.detail.isolation[${index}]`;
          return (
            <Row key={mechanism}>
              <RowName>{name}</RowName>
              <WhyCell value={needed} unit="count" path={`${path}.needed`} label={`${t("needed")}, ${name}`} />
              <WhyCell value={limit} unit="count" path={`${path}.limit`} label={`${t("limit")}, ${name}`} />
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}
