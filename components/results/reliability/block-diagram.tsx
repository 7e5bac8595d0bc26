import { useLocale, useTranslations } from "next-intl";
import type { ReliabilityBlock } from "@/lib/engine/result-reliability";
import { quantityText } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";

const WIDTH = 300;
const HEIGHT = 38;
const GAP = 14;
const SHOWN_UNITS = 6;
const UNIT = { width: 12, gap: 3 } as const;

/** Blocks in series from the top down, with the units of each drawn beside each other. The table says the same. */
export function BlockDiagram({ blocks }: { readonly blocks: readonly ReliabilityBlock[] }) {
  const t = useTranslations("resultsReliability.blocks");
  const locale = useLocale();
  return (
    <svg
      role="img"
      aria-label={t("diagram")}
      viewBox={`-1 -1 ${WIDTH + 2} ${blocks.length * (HEIGHT + GAP) - GAP + 2}`}
      className="w-full max-w-sm"
    >
      {blocks.map(({ id, words, needed, installed, downSecondsPerYear }, index) => (
        <g key={id} transform={`translate(0 ${index * (HEIGHT + GAP)})`}>
          {index > 0 && <path d={`M${WIDTH / 2} ${-GAP}V0`} stroke="var(--ink-muted)" strokeWidth={1.5} />}
          <rect
            width={WIDTH}
            height={HEIGHT}
            rx={4}
            fill="var(--raised)"
            stroke="var(--ink-muted)"
            strokeDasharray={downSecondsPerYear === null ? "4 3" : undefined}
          />
          <text x={8} y={16} fontSize={11} fontWeight={600} fill="var(--ink)">
            {wordsText(words, locale)}
          </text>
          <text x={8} y={30} fontSize={10} fill="var(--ink-muted)">
            {downSecondsPerYear === null
              ? t("unknown")
              : t("down", { time: quantityText(downSecondsPerYear, "seconds", locale) })}
          </text>
          {needed !== null && installed !== null && <Units needed={needed} installed={installed} />}
        </g>
      ))}
    </svg>
  );
}

/** Needed units filled, spare ones open; more than fit are told in words. */
function Units({ needed, installed }: { readonly needed: number; readonly installed: number }) {
  const t = useTranslations("resultsReliability.blocks");
  const locale = useLocale();
  const shown = installed <= SHOWN_UNITS ? installed : 0;
  const left = WIDTH - 8 - shown * (UNIT.width + UNIT.gap);
  return (
    <>
      {Array.from({ length: shown }, (_, unit) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a unit has no identity but its place
          key={unit}
          x={left + unit * (UNIT.width + UNIT.gap)}
          y={6}
          width={UNIT.width}
          height={UNIT.width}
          rx={2}
          fill={unit < needed ? "var(--chart-1)" : "none"}
          stroke="var(--chart-1)"
        />
      ))}
      <text x={WIDTH - 8} y={30} fontSize={10} textAnchor="end" fill="var(--ink-muted)">
        {t("of", {
          needed: quantityText(needed, "count", locale),
          installed: quantityText(installed, "count", locale),
        })}
      </text>
    </>
  );
}
