import { useLocale, useTranslations } from "next-intl";
import { AskedText } from "@/components/explain/asked-text";
import type { UnitId } from "@/lib/engine/units/units";
import { quantityText } from "@/lib/i18n/format-quantity";

interface AskedBandProps {
  /** Null is a run that never ends. */
  readonly band: { readonly p10: number | null; readonly p90: number | null };
  readonly unit: UnitId;
  /** Of the band in the result. */
  readonly path: string;
  /** What the band is of. */
  readonly label: string;
}

/** The band within which a figure is expected; its ends can be asked why. */
export function AskedBand({ band, unit, path, label }: AskedBandProps) {
  const t = useTranslations("results.training");
  const why = useTranslations("explain");
  const locale = useLocale();
  const end = (name: "p10" | "p90") => {
    const value = band[name];
    if (value === null) return t("never");
    return (
      <AskedText path={`${path}.${name}`} label={why(name === "p10" ? "low" : "high", { label })}>
        {quantityText(value, unit, locale)}
      </AskedText>
    );
  };
  return t.rich("band", { low: () => end("p10"), high: () => end("p90") });
}
