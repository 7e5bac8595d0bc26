import { useTranslations } from "next-intl";
import type { FabricLayout } from "@/lib/engine/result-network";
import { QuantityFigures } from "../quantity-figures";
import { ResultColumns } from "../result-section";

const BUILT = [
  "clusters",
  "clusterNodes",
  "portsPerNode",
  "acceleratorsPerNode",
  "rails",
  "pods",
  "leavesPerPod",
  "spinesPerPod",
  "cores",
  "maxNodes",
] as const satisfies readonly (keyof FabricLayout)[];

const WIRED = [
  "endpointsPerLeaf",
  "uplinksPerLeaf",
  "linksPerLeafAndSpine",
  "nodesPerLeaf",
  "nodesPerPod",
  "nodesPerRack",
  "racksPerLeaf",
  "racksPerPod",
  "racksPerCluster",
] as const satisfies readonly (keyof FabricLayout)[];

/** The drawing in numbers. */
export function LayoutFigures({ layout }: { readonly layout: FabricLayout }) {
  const t = useTranslations("resultsNetwork.layout");
  const rows = (keys: readonly (keyof FabricLayout)[]) =>
    keys.map((key) => ({
      label: t(key),
      value: layout[key],
      unit: "count" as const,
      path: `network.detail.layout.${key}`,
    }));
  return (
    <ResultColumns>
      <QuantityFigures rows={rows(BUILT)} />
      <QuantityFigures rows={rows(WIRED)} />
    </ResultColumns>
  );
}
