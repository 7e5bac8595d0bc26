import { cn } from "./class-names";

type Tone = "accent" | "warning" | "danger" | "success" | "neutral";
const fills: Readonly<Record<Tone, string>> = {
  accent: "bg-accent",
  warning: "bg-warning",
  danger: "bg-danger",
  success: "bg-success",
  neutral: "bg-ink-faint",
};

interface BarProps {
  readonly label: string;
  /** Share done or reached, 0 to 1; `null` is unknown and draws an empty track. */
  readonly fraction: number | null;
  /** The value as a person reads it; without it the percentage. */
  readonly valueText?: string;
  readonly className?: string;
}

function clamp(fraction: number | null): number {
  return fraction === null ? 0 : Math.min(1, Math.max(0, fraction));
}

function Bar({ fraction, fill }: { readonly fraction: number; readonly fill: string }) {
  return <span className={cn("block h-full rounded-full", fill)} style={{ width: `${fraction * 100}%` }} />;
}

/** A level on a fixed scale, such as a score. `tone` judges it; the words beside it must too. */
export function Meter({ label, fraction, valueText, tone = "accent", className }: BarProps & { readonly tone?: Tone }) {
  const percent = Math.round(clamp(fraction) * 100);
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers draw <meter> each in their own way and it cannot be styled
    <span
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={valueText}
      className={cn("bg-sunken block h-1.5 w-full overflow-hidden rounded-full", className)}
    >
      <Bar fraction={clamp(fraction)} fill={fills[tone]} />
    </span>
  );
}
