"use client";
// The picture of a fabric: tiers as rows, groups as boxes, cables as lines as thick as they are many.
import { useLocale, useTranslations } from "next-intl";
import type { KeyboardEvent, SVGProps } from "react";
import { cn } from "@/components/ui/class-names";
import { quantityText } from "@/lib/i18n/format-quantity";
import { BOX_HEIGHT, type FabricMap, type MapBox, type MapLink } from "./fabric-map-model";

interface MapPictureProps
  extends Pick<SVGProps<SVGSVGElement>, "onPointerDown" | "onPointerMove" | "onPointerUp" | "onPointerLeave"> {
  readonly map: FabricMap;
  readonly viewBox: string;
  readonly chosen: string | null;
  readonly shown: string | null;
  readonly struck: ReadonlySet<string>;
  readonly onChoose: (id: string) => void;
  readonly onShow: (id: string | null) => void;
}

/** Where a key leads from a box: along its row, or to the nearest box of the next. */
function neighbourOf({ rows }: FabricMap, id: string, key: string): MapBox | undefined {
  const at = rows.findIndex(({ boxes }) => boxes.some((box) => box.id === id));
  const row = rows[at]?.boxes ?? [];
  const place = row.findIndex((box) => box.id === id);
  if (key === "ArrowRight") return row[place + 1];
  if (key === "ArrowLeft") return row[place - 1];
  const next = rows[at + (key === "ArrowDown" ? 1 : -1)]?.boxes ?? [];
  const from = (row[place]?.x ?? 0) + (row[place]?.width ?? 0) / 2;
  const away = (box: MapBox) => Math.abs(box.x + box.width / 2 - from);
  return next.toSorted((one, other) => away(one) - away(other))[0];
}

const KEYS: ReadonlySet<string> = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]);

export function MapPicture({ map, viewBox, chosen, shown, struck, onChoose, onShow, ...dragging }: MapPictureProps) {
  const t = useTranslations("resultsNetwork.map");
  const boxes = map.rows.flatMap((row) => row.boxes);
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const stop = chosen ?? boxes[0]?.id;
  const looked = shown ?? chosen;
  // Where hundreds of lines cross, each is drawn finer.
  const fineness = map.links.length > 200 ? 0.4 : 1;
  const most = Math.max(1, ...map.links.map(({ cables }) => cables));

  function onKeyDown(event: KeyboardEvent<SVGGElement>, id: string) {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onChoose(id);
    }
    // With Shift the arrows move the drawing.
    const next = KEYS.has(event.key) && !event.shiftKey ? neighbourOf(map, id, event.key) : undefined;
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.id);
    event.currentTarget.ownerSVGElement?.querySelector<SVGGElement>(`[data-box="${next.id}"]`)?.focus();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture is no set of fields.
    <svg
      role="group"
      aria-label={t("label")}
      viewBox={viewBox}
      className="bg-sunken w-full min-w-[40rem] touch-pan-y rounded-sm select-none"
      {...dragging}
    >
      {map.links.map((link) => (
        <Cables
          key={`${link.from}-${link.to}`}
          link={link}
          byId={byId}
          most={most}
          fineness={fineness}
          looked={looked}
          struck={struck}
        />
      ))}
      {boxes.map((box) => (
        // A switch of a drawing is no HTML button; it is one in all that matters.
        // biome-ignore lint/a11y/useSemanticElements: SVG has no element for it.
        <g
          key={box.id}
          data-box={box.id}
          role="button"
          tabIndex={box.id === stop ? 0 : -1}
          aria-pressed={box.id === chosen}
          aria-label={t("boxLabel", { count: box.count, tier: box.tier, by: box.by, number: box.number })}
          className="group cursor-pointer outline-none"
          onClick={() => onChoose(box.id)}
          onKeyDown={(event) => onKeyDown(event, box.id)}
          onPointerEnter={() => onShow(box.id)}
          onPointerLeave={() => onShow(null)}
        >
          <Box box={box} isChosen={box.id === chosen} isStruck={struck.has(box.id)} />
        </g>
      ))}
    </svg>
  );
}

interface BoxProps {
  readonly box: MapBox;
  readonly isChosen: boolean;
  readonly isStruck: boolean;
}

function Box({ box, isChosen, isStruck }: BoxProps) {
  const t = useTranslations("resultsNetwork.map");
  const locale = useLocale();
  const middle = box.x + box.width / 2;
  const isWide = box.width >= 58;
  return (
    <>
      <rect
        x={box.x}
        y={box.y}
        width={box.width}
        height={BOX_HEIGHT}
        rx="3"
        className={cn(
          "stroke-line-strong group-focus-visible:stroke-accent group-hover:stroke-accent",
          box.tier === "nodes" ? "fill-raised" : "fill-accent-soft",
          isChosen && "stroke-accent stroke-[3]",
          isStruck && "fill-danger-soft stroke-danger",
          "group-focus-visible:stroke-[3]",
        )}
        strokeDasharray={isStruck ? "5 3" : undefined}
      />
      <text x={middle} y={box.y + (isWide ? 19 : 27)} textAnchor="middle" className="fill-ink text-[13px] font-medium">
        {quantityText(box.count, "count", locale)}
      </text>
      {isWide && (
        <text x={middle} y={box.y + 35} textAnchor="middle" className="fill-ink-muted text-[11px]">
          {t("boxName", { tier: box.tier, by: box.by, number: box.number })}
        </text>
      )}
    </>
  );
}

interface CablesProps {
  readonly link: MapLink;
  readonly byId: ReadonlyMap<string, MapBox>;
  readonly most: number;
  readonly fineness: number;
  readonly looked: string | null;
  readonly struck: ReadonlySet<string>;
}

function Cables({ link, byId, most, fineness, looked, struck }: CablesProps) {
  const [lower, upper] = [byId.get(link.from), byId.get(link.to)];
  if (lower === undefined || upper === undefined) return null;
  const isLooked = looked !== null && (link.from === looked || link.to === looked);
  const isStruck = struck.has(link.from) || struck.has(link.to);
  const [x1, x2] = [lower.x + lower.width / 2, upper.x + upper.width / 2];
  const isArc = lower.y === upper.y;
  const bottom = upper.y + BOX_HEIGHT;
  const path = isArc
    ? `M${x1} ${bottom}Q${(x1 + x2) / 2} ${bottom + Math.min(60, Math.abs(x2 - x1) / 4)} ${x2} ${bottom}`
    : `M${x1} ${lower.y}L${x2} ${bottom}`;
  return (
    <path
      d={path}
      fill="none"
      strokeWidth={(isLooked || isStruck ? 1 : fineness) * (0.75 + 2.5 * Math.sqrt(link.cables / most))}
      strokeDasharray={isStruck ? "5 4" : undefined}
      className={cn(
        isStruck ? "stroke-danger" : isLooked ? "stroke-accent" : "stroke-line-strong",
        !isStruck && !isLooked && (looked === null ? "opacity-60" : "opacity-25"),
      )}
    />
  );
}
