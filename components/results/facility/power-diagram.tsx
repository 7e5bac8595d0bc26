import { useLocale, useTranslations } from "next-intl";
import type { ChainElement, ChainElementId } from "@/lib/engine/result-facility";
import { type Locale, quantityText } from "@/lib/i18n/format-quantity";

const BOX = { width: 168, height: 50, gapX: 24, gapY: 26 } as const;
const COLUMN = BOX.width + BOX.gapX;
const STEP = BOX.height + BOX.gapY;

/** Order from the meter down, and the column that an element stands in. */
const places: readonly (readonly [ChainElementId, 0 | 1])[] = [
  ["utility", 0],
  ["generator", 1],
  ["transformer", 0],
  ["mechanical", 1],
  ["ups", 0],
  ["distribution", 0],
  ["rack-pdu", 0],
];

interface Placed {
  readonly element: ChainElement;
  readonly x: number;
  readonly y: number;
}

/** Two elements share a line where the right one belongs beside the left one. */
function placed(chain: readonly ChainElement[]): readonly Placed[] {
  let line = -1;
  return places.flatMap(([id, column]) => {
    const element = chain.find((each) => each.id === id);
    if (element === undefined) return [];
    if (column === 0) line += 1;
    return [{ element, x: column * COLUMN, y: line * STEP }];
  });
}

interface PowerDiagramProps {
  readonly chain: readonly ChainElement[];
  readonly itWatts: number;
}

/** One-line diagram from the meter to the racks. The table below it says the same in figures. */
export function PowerDiagram({ chain, itWatts }: PowerDiagramProps) {
  const t = useTranslations("resultsFacility.chain");
  const locale = useLocale();
  const boxes = placed(chain);
  const last = boxes.findLast(({ x }) => x === 0);
  const racksY = (last?.y ?? 0) + STEP;
  const height = racksY + BOX.height + 2;
  const byId = new Map(boxes.map((box) => [box.element.id, box]));
  const racks = quantityText(itWatts, "watts", locale);
  return (
    <svg
      role="img"
      aria-label={t("diagram")}
      viewBox={`-1 -1 ${2 * COLUMN - BOX.gapX + 2} ${height}`}
      className="w-full max-w-md self-start"
    >
      {boxes.flatMap((to) =>
        to.element.from.map((id) => {
          const from = byId.get(id);
          return from && <Wire key={`${id}-${to.element.id}`} from={from} to={to} />;
        }),
      )}
      {last && <Wire from={last} to={{ x: 0, y: racksY }} />}
      {boxes.map(({ element, x, y }) => (
        <Box key={element.id} x={x} y={y} name={t(`names.${element.id}`)} lines={linesOf(element)} />
      ))}
      <Box x={0} y={racksY} name={t("racks")} lines={[racks]} isLoad />
    </svg>
  );

  function linesOf({ units, needed, ratingWatts, loadWatts, loadFraction }: ChainElement): readonly string[] {
    return [
      units === null || ratingWatts === null
        ? quantityText(loadWatts, "watts", locale)
        : t("rated", {
            units: quantityText(units, "count", locale),
            rating: quantityText(ratingWatts, "watts", locale),
          }),
      [
        loadFraction === null ? null : t("full", { share: quantityText(loadFraction, "fraction", locale) }),
        units === null || needed === null ? null : spareText(units - needed, locale),
      ]
        .filter((part) => part !== null)
        .join(" · "),
    ];
  }

  function spareText(spare: number, at: Locale): string {
    return t("spare", { count: quantityText(spare, "count", at) });
  }
}

type Point = Pick<Placed, "x" | "y">;

function Wire({ from, to }: { readonly from: Point; readonly to: Point }) {
  const start = from.x + BOX.width / 2;
  const end = to.x + BOX.width / 2;
  const bus = to.y - BOX.gapY / 2;
  // Beside each other on one line: the wire leaves below the source and enters from above all the same.
  return (
    <path
      d={`M${start} ${from.y + BOX.height}V${bus}H${end}V${to.y}`}
      fill="none"
      stroke="var(--ink-muted)"
      strokeWidth={1.5}
    />
  );
}

interface BoxProps extends Point {
  readonly name: string;
  readonly lines: readonly string[];
  readonly isLoad?: boolean;
}

function Box({ x, y, name, lines, isLoad = false }: BoxProps) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect
        width={BOX.width}
        height={BOX.height}
        rx={4}
        fill={isLoad ? "var(--sunken)" : "var(--raised)"}
        stroke="var(--ink-muted)"
      />
      <text x={8} y={16} fontSize={11} fontWeight={600} fill="var(--ink)">
        {name}
      </text>
      {lines.map((line, index) => (
        <text key={line} x={8} y={30 + index * 13} fontSize={10} fill="var(--ink-muted)">
          {line}
        </text>
      ))}
    </g>
  );
}
