import { useLocale, useTranslations } from "next-intl";
import { StorageCapacityChart } from "@/components/charts/storage-capacity.chart";
import { StorageRawChart } from "@/components/charts/storage-raw.chart";
import { AskedNumber } from "@/components/explain/asked-number";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import type { Result } from "@/lib/engine/result";
import type { UnitId } from "@/lib/engine/units/units";
import { type Locale, quantityText } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import { deviceName } from "../model-name";
import { ResultColumns, ResultSection } from "../result-section";

const FIGURES = {
  devices: "count",
  usableBytes: "bytes",
  protectionBytes: "bytes",
  surplusBytes: "bytes",
  rawBytes: "bytes",
  toleratedFailures: "count",
  rebuildSeconds: "seconds",
  durabilityNines: "ratio",
  annualLossProbability: "fraction",
  meanSecondsToDataLoss: "seconds",
  readBytesPerSecond: "bytesPerSecond",
  writeBytesPerSecond: "bytesPerSecond",
  operationsPerSecond: "operationsPerSecond",
  watts: "watts",
  share: "fraction",
} as const satisfies Readonly<Record<string, UnitId>>;

type FigureName = keyof typeof FIGURES;
const names = Object.keys(FIGURES) as FigureName[];

/** Below it a percentage is a row of zeros. */
const SMALL = 1e-4;

function figureText(value: number, unit: UnitId, locale: Locale): string {
  if (unit !== "fraction" || value === 0 || value >= SMALL) return quantityText(value, unit, locale);
  const [digits = "", exponent = ""] = value.toExponential(2).split("e");
  return `${new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }).format(Number(digits))} × 10${raised(exponent)}`;
}

/** An exponent as it is printed: 10⁻¹¹. */
const raised = (exponent: string): string =>
  exponent.replace("+", "").replace(/[-\d]/gu, (sign) => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹".charAt("-0123456789".indexOf(sign)));

/** The three tiers side by side: drives, capacity from raw to usable, what they survive and what they give. */
export function StorageTiers({ result: { storage } }: { readonly result: Pick<Result, "storage"> }) {
  const t = useTranslations("resultsStorage.tiers");
  const charts = useTranslations("charts");
  const locale = useLocale();
  const { tiers, reason } = storage;
  return (
    <ResultSection id="tiers" title={t("title")} description={t("text")}>
      {reason && <p className="text-ink-muted">{wordsText(reason, locale)}</p>}
      <Table caption={t("caption")}>
        <thead>
          <tr>
            <HeaderCell>{t("figure")}</HeaderCell>
            {tiers.map(({ tier }) => (
              <HeaderCell key={tier} isNumeric>
                {charts(`tier.${tier}`)}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row>
            <th scope="row" className="px-2 py-1.5 pl-3 text-left font-normal">
              {t("device")}
            </th>
            {tiers.map(({ tier, device }) => (
              <Cell key={tier} isNumeric className="text-xs">
                {device === null ? t("unknown") : deviceName(device, locale)}
              </Cell>
            ))}
          </Row>
          {names.map((name) => {
            const label = t(name === "toleratedFailures" ? "protection" : name);
            return (
              <Row key={name}>
                <th scope="row" className="min-w-40 px-2 py-1.5 pl-3 text-left font-normal">
                  {label}
                </th>
                {tiers.map((tier, index) => {
                  const value = tier[name];
                  return (
                    <Cell key={tier.tier} isNumeric>
                      {value === null ? (
                        <span className="text-ink-muted">{t("unknown")}</span>
                      ) : (
                        <AskedNumber
                          path={`storage.tiers[${index}].${name}`}
                          label={`${label}, ${charts(`tier.${tier.tier}`)}`}
                        >
                          {figureText(value, FIGURES[name], locale)}
                        </AskedNumber>
                      )}
                    </Cell>
                  );
                })}
              </Row>
            );
          })}
        </tbody>
      </Table>
      <ResultColumns>
        <StorageCapacityChart result={{ storage }} />
        <StorageRawChart result={{ storage }} />
      </ResultColumns>
    </ResultSection>
  );
}
