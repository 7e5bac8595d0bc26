import { useTranslations } from "next-intl";
import { CollectivesChart } from "@/components/charts/collectives.chart";
import { NetworkPortsChart } from "@/components/charts/network-ports.chart";
import type { NetworkResult, Result } from "@/lib/engine/result";
import { QuantityFigures } from "../quantity-figures";
import { ResultColumns, ResultSection } from "../result-section";
import { CableTable } from "./cable-table";
import { FabricMapView } from "./fabric-map-view";
import { FailureTable } from "./failure-table";
import { FlowFigures } from "./flow-figures";
import { LayoutFigures } from "./layout-figures";
import { PlaneTable } from "./plane-table";
import { TierTable } from "./tier-table";
import { UplinkFigures } from "./uplink-figures";

/** Everything that the engine says about the network of a design. */
export function NetworkPage({ result: { network } }: { readonly result: Pick<Result, "network"> }) {
  const t = useTranslations("resultsNetwork");
  const { detail } = network;
  return (
    <>
      <ResultSection id="counts" title={t("counts.title")} description={t("counts.description")}>
        <ResultColumns>
          <NetworkPortsChart result={{ network }} />
          <CountFigures network={network} />
        </ResultColumns>
        <TierTable tiers={network.tiers} />
        {detail !== null && <PlaneTable planes={detail.sidePlanes} />}
      </ResultSection>
      <ResultSection id="drawing" title={t("map.title")} description={t("map.description")}>
        <FabricMapView network={network} />
        {detail?.layout && <LayoutFigures layout={detail.layout} />}
      </ResultSection>
      {detail !== null && (
        <>
          <ResultSection id="failures" title={t("failures.title")} description={t("failures.description")}>
            <FailureTable failures={detail.failures} />
          </ResultSection>
          <ResultSection id="flow" title={t("flow.title")} description={t("flow.description")}>
            <ResultColumns>
              <CollectivesChart curve={detail.collectives} />
              <FlowFigures network={network} detail={detail} />
            </ResultColumns>
          </ResultSection>
          <ResultSection id="cables" title={t("cables.title")} description={t("cables.description")}>
            <CableTable network={network} detail={detail} />
          </ResultSection>
          <ResultSection id="uplinks" title={t("uplinks.title")} description={t("uplinks.description")}>
            <UplinkFigures network={network} detail={detail} />
          </ResultSection>
        </>
      )}
    </>
  );
}

function CountFigures({ network }: { readonly network: NetworkResult }) {
  const t = useTranslations("resultsNetwork.counts");
  return (
    <QuantityFigures
      reason={network.reason}
      rows={[
        { label: t("endpoints"), value: network.endpoints, unit: "count", path: "network.endpoints" },
        {
          label: t("linkRate"),
          value: network.linkBytesPerSecond,
          unit: "linkRate",
          path: "network.linkBytesPerSecond",
        },
        { label: t("planes"), value: network.planes, unit: "count", path: "network.planes" },
        { label: t("switches"), value: network.switches, unit: "count", path: "network.switches" },
        { label: t("freePorts"), value: network.freePorts, unit: "count", path: "network.freePorts" },
        { label: t("maxEndpoints"), value: network.maxEndpoints, unit: "count", path: "network.maxEndpoints" },
        {
          label: t("bisection"),
          value: network.bisectionFraction,
          unit: "fraction",
          path: "network.bisectionFraction",
        },
        { label: t("watts"), value: network.watts, unit: "watts", path: "network.watts" },
      ]}
    />
  );
}
