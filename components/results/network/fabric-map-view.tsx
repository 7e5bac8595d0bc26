"use client";
// The drawing with what is chosen on it: what hangs on a switch, and what the engine says of its failure.
import { Maximize, ZoomIn, ZoomOut } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Button, IconButton } from "@/components/ui/button";
import type { NetworkResult } from "@/lib/engine/result";
import type { FailedPart } from "@/lib/engine/result-network";
import { quantityText } from "@/lib/i18n/format-quantity";
import { QuantityFigures } from "../quantity-figures";
import { type FabricMap, fabricMap, failedPartOf, type MapBox, struckBoxes } from "./fabric-map-model";
import { MapPicture } from "./map-picture";
import { useMapView } from "./use-map-view";

interface FabricMapViewProps {
  readonly network: NetworkResult;
}

/** Rows are centred: where the drawing is wider than the page, its middle is where the boxes are. */
function showMiddle(element: HTMLElement | null): void {
  if (element !== null) element.scrollLeft = (element.scrollWidth - element.clientWidth) / 2;
}

export function FabricMapView({ network }: FabricMapViewProps) {
  const t = useTranslations("resultsNetwork.map");
  const map = useMemo(() => fabricMap(network), [network]);
  if (map === null) return <p className="text-ink-muted">{t("none")}</p>;
  return <DrawnMap map={map} network={network} />;
}

function DrawnMap({ map, network }: FabricMapViewProps & { readonly map: FabricMap }) {
  const t = useTranslations("resultsNetwork.map");
  const view = useMapView(map.width, map.height);
  const [chosen, setChosen] = useState<string | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const [failed, setFailed] = useState<FailedPart | null>(null);
  const box = map.rows.flatMap(({ boxes }) => boxes).find(({ id }) => id === chosen) ?? null;
  const failures = network.detail?.failures ?? [];
  return (
    <div className="flex min-w-0 flex-col gap-3" data-fabric-map>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-ink-muted text-sm">{t("hint")}</p>
        <span className="flex print:hidden">
          <IconButton size="sm" label={t("zoomIn")} onClick={view.zoomIn}>
            <ZoomIn aria-hidden="true" />
          </IconButton>
          <IconButton size="sm" label={t("zoomOut")} onClick={view.zoomOut} disabled={view.isWhole}>
            <ZoomOut aria-hidden="true" />
          </IconButton>
          <IconButton size="sm" label={t("whole")} onClick={view.reset} disabled={view.isWhole}>
            <Maximize aria-hidden="true" />
          </IconButton>
        </span>
      </div>
      {/* The drawing is wider than a telephone; people scroll it there. */}
      <section
        ref={showMiddle}
        aria-label={t("label")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
        tabIndex={0}
        onKeyDown={(event) => {
          if (view.onKey(event.key, event.shiftKey)) event.preventDefault();
        }}
        className="focus-visible:outline-accent overflow-x-auto"
      >
        <MapPicture
          map={map}
          viewBox={view.viewBox}
          chosen={chosen}
          shown={shown}
          struck={struckBoxes(map, failed, chosen)}
          onChoose={(id) => setChosen(id)}
          onShow={setShown}
          {...view.dragging}
        />
      </section>
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        <span id="fail-what" className="font-medium">
          {t("fail")}
        </span>
        {/* biome-ignore lint/a11y/useSemanticElements: buttons that belong together, not fields of a form. */}
        <div role="group" aria-labelledby="fail-what" className="flex flex-wrap gap-1">
          {failures.map((effect) => (
            <Button
              key={effect.failed}
              size="sm"
              variant={failed === effect.failed ? "danger" : "secondary"}
              aria-pressed={failed === effect.failed}
              onClick={() => setFailed(failed === effect.failed ? null : effect.failed)}
            >
              {t(`failed.${effect.failed}`)}
            </Button>
          ))}
        </div>
      </div>
      <div aria-live="polite" className="grid grid-cols-1 gap-x-10 gap-y-4 md:grid-cols-2">
        {box !== null && (
          <Hanging
            map={map}
            box={box}
            acceleratorsPerNode={network.detail?.layout?.acceleratorsPerNode ?? 1}
            onFail={setFailed}
          />
        )}
        {failed !== null && <Effect network={network} failed={failed} />}
      </div>
    </div>
  );
}

interface HangingProps {
  readonly map: FabricMap;
  readonly box: MapBox;
  readonly acceleratorsPerNode: number;
  readonly onFail: (failed: FailedPart) => void;
}

/** Nodes that reach a box without passing its like: those below it. */
function nodesBelow({ rows, links }: FabricMap, { id, tier, count }: MapBox): number {
  if (tier === "nodes") return count;
  const order = rows.map((row) => row.tier);
  let reached = new Set([id]);
  for (let at = order.indexOf(tier); at < order.length - 1; at += 1) {
    const next = new Set(rows[at + 1]?.boxes.map((box) => box.id));
    const now = reached;
    reached = new Set(links.filter(({ from, to }) => now.has(to) && next.has(from)).map(({ from }) => from));
  }
  const nodes = rows.at(-1)?.boxes.filter((box) => reached.has(box.id)) ?? [];
  return nodes.reduce((sum, box) => sum + box.count, 0);
}

function Hanging({ map, box, acceleratorsPerNode, onFail }: HangingProps) {
  const t = useTranslations("resultsNetwork.map");
  const nodes = nodesBelow(map, box);
  const sum = (links: FabricMap["links"]) => Math.round(links.reduce((total, { cables }) => total + cables, 0));
  const words = { count: box.count, tier: box.tier, by: box.by, number: box.number };
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <p className="font-medium">{t("boxLabel", words)}</p>
      <QuantityFigures
        rows={[
          { label: t("nodes"), value: nodes, unit: "count" },
          { label: t("accelerators"), value: nodes * acceleratorsPerNode, unit: "count" },
          { label: t("cablesDown"), value: sum(map.links.filter(({ to }) => to === box.id)), unit: "count" },
          { label: t("cablesUp"), value: sum(map.links.filter(({ from }) => from === box.id)), unit: "count" },
        ]}
      />
      <Button size="sm" variant="secondary" className="self-start" onClick={() => onFail(failedPartOf(box.tier))}>
        {t("failThis")}
      </Button>
    </div>
  );
}

function Effect({ network, failed }: { readonly network: NetworkResult; readonly failed: FailedPart }) {
  const t = useTranslations("resultsNetwork.map");
  const of = useTranslations("resultsNetwork.failures");
  const locale = useLocale();
  const failures = network.detail?.failures ?? [];
  const index = failures.findIndex((effect) => effect.failed === failed);
  const effect = failures[index];
  if (effect === undefined) return null;
  const at = `network.detail.failures[${index}]`;
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <p className="text-danger font-medium">
        {effect.acceleratorsCutOff > 0
          ? t("cutOff", { part: failed, count: quantityText(effect.acceleratorsCutOff, "count", locale) })
          : t("slowed", {
              part: failed,
              count: quantityText(effect.acceleratorsSlowed, "count", locale),
              share: quantityText(effect.shareLeft, "fraction", locale),
            })}
      </p>
      <QuantityFigures
        rows={[
          { label: of("cutOff"), value: effect.acceleratorsCutOff, unit: "count", path: `${at}.acceleratorsCutOff` },
          { label: of("slowed"), value: effect.acceleratorsSlowed, unit: "count", path: `${at}.acceleratorsSlowed` },
          { label: of("shareLeft"), value: effect.shareLeft, unit: "fraction", path: `${at}.shareLeft` },
          {
            label: of("bisectionLeft"),
            value: effect.bisectionLeft,
            unit: "fraction",
            digits: 5,
            path: `${at}.bisectionLeft`,
          },
          { label: of("step"), value: effect.stepRatio, unit: "ratio", path: `${at}.stepRatio`, digits: 5 },
        ]}
      />
    </div>
  );
}
