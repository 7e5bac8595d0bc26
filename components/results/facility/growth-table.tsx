import { useLocale, useTranslations } from "next-intl";
import { HeaderCell, Row, Table } from "@/components/ui/table";
import type { GrowthRoom } from "@/lib/engine/result-facility";
import { wordsText } from "@/lib/i18n/words-text";
import { QuantityCell } from "../quantity-cell";

/** What is left before each limit that the design states. */
export function GrowthTable({ rooms }: { readonly rooms: readonly GrowthRoom[] }) {
  const t = useTranslations("resultsFacility.growth");
  const locale = useLocale();
  if (rooms.length === 0) return <p className="text-ink-muted">{t("none")}</p>;
  return (
    <Table caption={t("title")}>
      <thead>
        <tr>
          <HeaderCell>{t("limit")}</HeaderCell>
          <HeaderCell isNumeric>{t("used")}</HeaderCell>
          <HeaderCell isNumeric>{t("available")}</HeaderCell>
          <HeaderCell isNumeric>{t("left")}</HeaderCell>
          <HeaderCell isNumeric>{t("racks")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rooms.map((room, index) => {
          const name = wordsText(room.words, locale);
          const path = `facility.growth[${index}]`;
          return (
            <Row key={room.limit}>
              <th scope="row" className="px-2 py-1.5 pl-3 text-left font-normal whitespace-nowrap">
                {name}
              </th>
              {(["used", "available", "left"] as const).map((key) => (
                <QuantityCell
                  key={key}
                  value={room[key]}
                  unit={room.unit}
                  label={`${t(key)}, ${name}`}
                  path={`${path}.${key}`}
                />
              ))}
              <QuantityCell value={room.racks} unit="count" label={`${t("racks")}, ${name}`} path={`${path}.racks`} />
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}
