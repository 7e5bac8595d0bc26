import { useLocale, useTranslations } from "next-intl";
import { HeaderCell, Row, Table } from "@/components/ui/table";
import type { BlastRadius } from "@/lib/engine/result-reliability";
import { wordsText } from "@/lib/i18n/words-text";
import { QuantityCell } from "../quantity-cell";

const columns = [
  ["units", "count"],
  ["reach", "count"],
  ["stopped", "count"],
  ["slowed", "count"],
  ["shareLeft", "fraction"],
  ["eventsPerYear", "count"],
  ["repairSeconds", "seconds"],
  ["tokensPerDay", "tokens"],
  ["tokensPerYear", "tokens"],
] as const;

/** What one failure of each element reaches and costs. */
export function BlastTable({ blasts }: { readonly blasts: readonly BlastRadius[] }) {
  const t = useTranslations("resultsReliability.blast");
  const locale = useLocale();
  return (
    <Table caption={t("title")}>
      <thead>
        <tr>
          <HeaderCell>{t("element")}</HeaderCell>
          {columns.map(([name]) => (
            <HeaderCell key={name} isNumeric>
              {t(name)}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {blasts.map((blast, index) => {
          const title = wordsText(blast.words, locale);
          return (
            <Row key={blast.id}>
              <th scope="row" className="min-w-36 px-2 py-1.5 pl-3 text-left font-normal">
                {title}
              </th>
              {columns.map(([name, unit]) => (
                <QuantityCell
                  key={name}
                  value={blast[name]}
                  unit={unit}
                  label={`${t(name)}, ${title}`}
                  path={`reliability.blasts[${index}].${name}`}
                />
              ))}
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}
