import { useLocale, useTranslations } from "next-intl";
import { HeaderCell, Row, Table } from "@/components/ui/table";
import type { ReliabilityBlock } from "@/lib/engine/result-reliability";
import { wordsText } from "@/lib/i18n/words-text";
import { QuantityCell } from "../quantity-cell";

const columns = [
  ["needed", "count"],
  ["installed", "count"],
  ["beta", "fraction"],
  ["availability", "fraction"],
  ["downSecondsPerYear", "seconds"],
] as const;

/** Every block of the series. */
export function BlockTable({ blocks }: { readonly blocks: readonly ReliabilityBlock[] }) {
  const t = useTranslations("resultsReliability.blocks");
  const locale = useLocale();
  return (
    <Table caption={t("caption")} isCaptionVisible>
      <thead>
        <tr>
          <HeaderCell>{t("block")}</HeaderCell>
          {columns.map(([name]) => (
            <HeaderCell key={name} isNumeric>
              {t(name)}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {blocks.map((block, index) => {
          const title = wordsText(block.words, locale);
          return (
            <Row key={block.id}>
              <th scope="row" className="min-w-40 px-2 py-1.5 pl-3 text-left font-normal">
                {title}
              </th>
              {columns.map(([name, unit]) => (
                <QuantityCell
                  key={name}
                  value={block[name]}
                  unit={unit}
                  label={`${t(name)}, ${title}`}
                  {...(name === "availability" ? { digits: 7 } : {})}
                  path={`reliability.blocks[${index}].${name}`}
                />
              ))}
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}
