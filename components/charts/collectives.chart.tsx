"use client";
import { useLocale, useTranslations } from "next-intl";
import { AskedText } from "@/components/explain/asked-text";
import type { CollectiveCurve } from "@/lib/engine/result-network";
import { type Locale, quantityText } from "@/lib/i18n/format-quantity";
import { PointFrame } from "./point-frame";
import type { ChartPoint, PointModel } from "./point-model";

type Words = ReturnType<typeof useTranslations<"resultsNetwork.collectives">>;

/** Of the curve in the result. */
const PATH = "network.detail.collectives";

/** Time of all-reduce and all-to-all over the size of the message. */
function selectCollectives(curve: CollectiveCurve | null, t: Words, locale: Locale): PointModel {
  const points = curve?.points ?? [];
  const pointsOf = (seconds: "allReduceSeconds" | "allToAllSeconds") =>
    points.map((point, index): ChartPoint => {
      const label = quantityText(point.bytes, "bytes", locale);
      const path = `${PATH}.points[${index}]`;
      return {
        id: String(point.bytes),
        label,
        x: point.bytes,
        y: point[seconds],
        path: `${path}.${seconds}`,
        xPath: `${path}.bytes`,
      };
    });
  return {
    title: t("title"),
    x: { quantity: t("size"), unit: "bytes", isLog: true },
    y: { quantity: t("time"), unit: "seconds", isLog: true },
    series: [
      { id: "allReduce", label: t("allReduce"), look: "line", points: pointsOf("allReduceSeconds") },
      { id: "allToAll", label: t("allToAll"), look: "line", points: pointsOf("allToAllSeconds") },
    ],
  };
}

export function CollectivesChart({ curve }: { readonly curve: CollectiveCurve | null }) {
  const t = useTranslations("resultsNetwork.collectives");
  const locale = useLocale();
  return (
    <PointFrame
      model={selectCollectives(curve, t, locale)}
      emptyText={t("none")}
      note={
        curve &&
        t.rich("note", {
          job: curve.job,
          ranks: curve.ranks,
          domain: curve.domain,
          ofRanks: (text) => (
            <AskedText path={`${PATH}.ranks`} label={t("ranks")}>
              {text}
            </AskedText>
          ),
          ofDomain: (text) => (
            <AskedText path={`${PATH}.domain`} label={t("domain")}>
              {text}
            </AskedText>
          ),
        })
      }
    />
  );
}
