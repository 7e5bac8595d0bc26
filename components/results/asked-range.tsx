import { useTranslations } from "next-intl";
import { AskedText } from "@/components/explain/asked-text";

/** An end of a range. */
interface RangeEnd {
  /** As it is read. */
  readonly text: string;
  /** In the result. */
  readonly path: string;
}

interface AskedRangeProps {
  /** Null where the range is open. */
  readonly low: RangeEnd | null;
  readonly high: RangeEnd | null;
  /** What the range is of. */
  readonly label: string;
}

/** A range whose ends can be asked why. */
export function AskedRange({ low, high, label }: AskedRangeProps) {
  const t = useTranslations("explain");
  const lowText = low && (
    <AskedText path={low.path} label={t("low", { label })}>
      {low.text}
    </AskedText>
  );
  const highText = high && (
    <AskedText path={high.path} label={t("high", { label })}>
      {high.text}
    </AskedText>
  );
  if (lowText === null) return highText === null ? "–" : <>≤ {highText}</>;
  return highText === null ? (
    <>≥ {lowText}</>
  ) : (
    <>
      {lowText} – {highText}
    </>
  );
}
