import { useTranslations } from "next-intl";
import { HeaderCell, Row, Table } from "@/components/ui/table";
import type { NetworkTier } from "@/lib/engine/result";
import { RowName, WhyCell } from "./why-cell";

/** Switches and ports of the back end by tier, all planes and clusters together. */
export function TierTable({ tiers }: { readonly tiers: readonly NetworkTier[] }) {
  const t = useTranslations("resultsNetwork.counts");
  const name = useTranslations("charts.networkTier");
  if (tiers.length === 0) return null;
  return (
    <Table caption={t("tiers")} isCaptionVisible>
      <thead>
        <tr>
          <HeaderCell>{t("tier")}</HeaderCell>
          <HeaderCell isNumeric>{t("switches")}</HeaderCell>
          <HeaderCell isNumeric>{t("portsUsed")}</HeaderCell>
          <HeaderCell isNumeric>{t("portsFree")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {tiers.map(({ tier, switches, portsUsed, portsFree }, index) => {
          const cell = (key: keyof NetworkTier, value: number, label: string) => (
            <WhyCell
              value={value}
              unit="count"
              path={`network.tiers[${index}].${key}`}
              label={`${label}, ${name(tier)}`}
            />
          );
          return (
            <Row key={tier}>
              <RowName>{name(tier)}</RowName>
              {cell("switches", switches, t("switches"))}
              {cell("portsUsed", portsUsed, t("portsUsed"))}
              {cell("portsFree", portsFree, t("portsFree"))}
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}
