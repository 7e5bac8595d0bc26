import { useLocale, useTranslations } from "next-intl";
import { unitPriceText } from "@/components/results/money/unit-price-text";
import { Badge } from "@/components/ui/badge";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import { uniqueKeys } from "@/components/ui/unique-keys";
import type { Result } from "@/lib/engine/result";
import type { CostLine } from "@/lib/engine/result-cost";
import { quantityText } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import { Fold, FoldList } from "./fold";

function LineRow({ line }: { readonly line: CostLine }) {
  const t = useTranslations("resultsMoney.bill");
  const locale = useLocale();
  return (
    <Row>
      <th scope="row" className="px-2 py-1.5 pl-3 text-left font-normal">
        {wordsText(line.words, locale)} {line.isUnverified && <Badge tone="warning">{t("unverified")}</Badge>}
      </th>
      <Cell isNumeric>{quantityText(line.quantity, line.unit, locale)}</Cell>
      <Cell isNumeric className="max-sm:hidden">
        {unitPriceText(line, locale)}
      </Cell>
      <Cell isNumeric>{quantityText(line.usd, "usd", locale)}</Cell>
    </Row>
  );
}

interface LinesProps {
  readonly caption: string;
  readonly lines: readonly CostLine[];
}

function Lines({ caption, lines }: LinesProps) {
  const t = useTranslations("resultsMoney.bill");
  const keys = uniqueKeys(lines.map(({ id, words }) => `${id} ${words[0]}`));
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <HeaderCell>{t("line")}</HeaderCell>
          <HeaderCell isNumeric>{t("quantity")}</HeaderCell>
          <HeaderCell isNumeric className="max-sm:hidden">
            {t("unitPrice")}
          </HeaderCell>
          <HeaderCell isNumeric>{t("amount")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <LineRow key={keys[index]} line={line} />
        ))}
      </tbody>
    </Table>
  );
}

/** What is bought and what is paid every year, line by line, with their sums. */
export function BillOfMaterials({ cost }: Pick<Result, "cost">) {
  const t = useTranslations("review");
  const locale = useLocale();
  const sums = { capital: cost.capitalUsd, yearly: cost.yearlyUsd } as const;
  const kinds = (["capital", "yearly"] as const).map((kind) => ({
    kind,
    usd: sums[kind],
    lines: cost.lines.filter((line) => line.kind === kind),
  }));
  if (cost.lines.length === 0) {
    return <p className="text-ink-muted">{cost.reason ? wordsText(cost.reason, locale) : t("noBill")}</p>;
  }
  return (
    <FoldList>
      {kinds
        .filter(({ lines }) => lines.length > 0)
        .map(({ kind, usd, lines }) => (
          <Fold
            key={kind}
            summary={
              <>
                <span className="min-w-0 flex-1 font-medium">{t(`billOf.${kind}`, { count: lines.length })}</span>
                <span className="pr-2 font-semibold tabular-nums">
                  {usd === null ? t("notAssessed") : quantityText(usd, "usd", locale)}
                </span>
              </>
            }
          >
            <Lines caption={t(`billOf.${kind}`, { count: lines.length })} lines={lines} />
          </Fold>
        ))}
    </FoldList>
  );
}
