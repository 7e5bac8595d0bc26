import { useLocale, useTranslations } from "next-intl";
import { HeaderCell, Row, Table } from "@/components/ui/table";
import type { FacilityResult } from "@/lib/engine/result";
import type { RackGroup } from "@/lib/engine/result-facility";
import type { Locale } from "@/lib/i18n/format-quantity";
import { quantityText } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import { QuantityCell } from "../quantity-cell";
import { QuantityFigures } from "../quantity-figures";
import { ResultColumns } from "../result-section";
import { facilityRow } from "./facility-row";

/** Racks of the hall as squares, shaded by density, and what they need of the building. */
export function HallPlan({ facility }: { readonly facility: FacilityResult }) {
  const t = useTranslations("resultsFacility.hall");
  const locale = useLocale();
  const { rackGroups, rackLimitWatts, reason, hallReason } = facility;
  const row = facilityRow(facility);
  if (rackGroups === null)
    return <p className="text-ink-muted">{wordsText(hallReason ?? reason ?? ["Not known.", "未知。"], locale)}</p>;
  return (
    <>
      <ResultColumns>
        <QuantityFigures
          reason={reason}
          rows={[
            row(t("racks"), "racks", "count"),
            row(t("densest"), "rackWatts", "watts"),
            row(t("limit"), "rackLimitWatts", "watts"),
            row(t("floor"), "floorSquareMeters", "squareMeters"),
            row(t("load"), "floorLoadKilogramsPerSquareMeter", "kilogramsPerSquareMeter"),
          ]}
        />
        <Plan groups={rackGroups} full={rackLimitWatts ?? facility.rackWatts ?? 1} />
      </ResultColumns>
      <GroupTable groups={rackGroups} />
    </>
  );
}

const PER_ROW = 20;
const CELL = 14;
const GAP = 2;
const AISLE = 8;
/** More squares than these say nothing more: each then stands for several racks. */
const SQUARES_MAX = 400;
/** Shades of density, from the limit downwards. */
const SHADES = [1, 0.8, 0.6, 0.4, 0.2] as const;

const shadeOf = (watts: number, full: number): number => SHADES.findLast((shade) => watts <= shade * full) ?? SHADES[0];

function Plan({ groups, full }: { readonly groups: readonly RackGroup[]; readonly full: number }) {
  const t = useTranslations("resultsFacility.hall");
  const locale = useLocale();
  const racks = groups.reduce((sum, group) => sum + group.racks, 0);
  const each = Math.max(1, Math.ceil(racks / SQUARES_MAX));
  const squares = groups.flatMap((group) =>
    Array.from({ length: Math.ceil(group.racks / each) }, () => shadeOf(group.watts, full)),
  );
  const yOf = (row: number) => row * (CELL + GAP) + Math.floor((row + 1) / 2) * AISLE;
  const height = yOf(Math.max(0, Math.ceil(squares.length / PER_ROW) - 1)) + CELL;
  return (
    <figure className="flex min-w-0 flex-col gap-2">
      <svg
        role="img"
        aria-label={t("plan")}
        viewBox={`0 0 ${PER_ROW * (CELL + GAP)} ${height}`}
        className="w-full max-w-md"
      >
        {squares.map((shade, index) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a square has no identity but its place
            key={index}
            x={(index % PER_ROW) * (CELL + GAP)}
            y={yOf(Math.floor(index / PER_ROW))}
            width={CELL}
            height={CELL}
            fill="var(--chart-1)"
            fillOpacity={shade}
            stroke="var(--chart-1)"
          />
        ))}
      </svg>
      <figcaption className="text-ink-muted flex flex-wrap items-center gap-x-3 gap-y-1 text-xs">
        <span>{t("square", { count: each })}</span>
        {[...SHADES].reverse().map((shade) => (
          <span key={shade} className="inline-flex items-center gap-1">
            <svg aria-hidden="true" viewBox="0 0 10 10" className="size-2.5">
              <rect width={10} height={10} fill="var(--chart-1)" fillOpacity={shade} stroke="var(--chart-1)" />
            </svg>
            ≤ {quantityText(shade * full, "watts", locale)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function GroupTable({ groups }: { readonly groups: readonly RackGroup[] }) {
  const t = useTranslations("resultsFacility.hall");
  const locale = useLocale();
  return (
    <Table caption={t("groups")} isCaptionVisible>
      <thead>
        <tr>
          <HeaderCell>{t("group")}</HeaderCell>
          <HeaderCell isNumeric>{t("racks")}</HeaderCell>
          <HeaderCell isNumeric>{t("nodes")}</HeaderCell>
          <HeaderCell isNumeric>{t("watts")}</HeaderCell>
          <HeaderCell isNumeric>{t("weight")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {groups.map((group, index) => {
          const name = nameOf(group, locale) ?? t("others");
          const path = `facility.rackGroups[${index}]`;
          return (
            <Row key={path}>
              <th scope="row" className="min-w-40 px-2 py-1.5 pl-3 text-left font-normal">
                {name}
              </th>
              <QuantityCell value={group.racks} unit="count" label={`${t("racks")}, ${name}`} path={`${path}.racks`} />
              <QuantityCell
                value={group.nodesPerRack}
                unit="count"
                label={`${t("nodes")}, ${name}`}
                path={`${path}.nodesPerRack`}
              />
              <QuantityCell value={group.watts} unit="watts" label={`${t("watts")}, ${name}`} path={`${path}.watts`} />
              <QuantityCell
                value={group.kilograms}
                unit="kilograms"
                label={`${t("weight")}, ${name}`}
                path={`${path}.kilograms`}
              />
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}

function nameOf({ pool }: RackGroup, locale: Locale): string | null {
  return pool === null || typeof pool === "string" ? pool : wordsText(pool, locale);
}
