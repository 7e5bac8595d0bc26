import { useTranslations } from "next-intl";
import { HeaderCell, Row, Table } from "@/components/ui/table";
import type { ChainElement } from "@/lib/engine/result-facility";
import { QuantityCell } from "../quantity-cell";

const columns = [
  ["units", "count"],
  ["needed", "count"],
  ["ratingWatts", "watts"],
  ["loadWatts", "watts"],
  ["loadFraction", "fraction"],
  ["efficiency", "fraction"],
  ["lossWatts", "watts"],
] as const;

/** Every element of the power chain at the design load. */
export function ChainTable({ chain }: { readonly chain: readonly ChainElement[] }) {
  const t = useTranslations("resultsFacility.chain");
  return (
    <Table caption={t("caption")} isCaptionVisible>
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
        {chain.map((element, index) => (
          <Row key={element.id}>
            <th scope="row" className="min-w-36 px-2 py-1.5 pl-3 text-left font-normal">
              {t(`names.${element.id}`)}
            </th>
            {columns.map(([name, unit]) => (
              <QuantityCell
                key={name}
                value={element[name]}
                unit={unit}
                label={`${t(name)}, ${t(`names.${element.id}`)}`}
                path={`facility.chain[${index}].${name}`}
              />
            ))}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
