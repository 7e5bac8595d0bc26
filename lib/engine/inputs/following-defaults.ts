// Values that follow an earlier choice: a pool's accelerator follows its node, a price follows the site. One row per
// input; a row runs only while its input is empty, and what it fills in is listed among the assumptions.
import { findPart } from "../catalog/catalog";
import type { Node } from "../catalog/parts";
import { dewPointCelsius, relativeHumidityFromDewPoint } from "../models/psychrometrics";
import { topologies } from "../topologies/topologies.gen";
import { architectureDefaults } from "./architecture-defaults";
import type { ResolvedJob, ResolvedPool } from "./design";
import {
  copy,
  type DefaultsView,
  examplesPath,
  type Followed,
  type FollowingDefaults,
  follow,
  following,
  jobsOf,
  modelOf,
  type Place,
} from "./following";
import { sampleDefaults } from "./sample-defaults";
import { libraryOfVendor, modalitiesOfDomain, shardingOfFramework } from "./usual-choices";

const nodeOf = (pool: ResolvedPool, view: DefaultsView) => findPart(view.catalog.nodes, pool.node);
const ofNode = <T>(read: (node: Node) => T) => copy(nodeOf, "nodes", read);

const hasAccelerators = (pool: ResolvedPool) => (pool.acceleratorsPerNode ?? 0) > 0;

/** First pool on the back-end fabric: with accelerators, or any where none has. */
const fabricPool = ({ design: { compute } }: DefaultsView): ResolvedPool | undefined =>
  compute.pools.find(hasAccelerators) ?? compute.pools[0];

const firstNode = (_: unknown, view: DefaultsView) => {
  const pool = fabricPool(view);
  return pool === undefined ? null : nodeOf(pool, view);
};
const ofFirstNode = <T>(read: (node: Node) => T) => copy(firstNode, "nodes", read);

/** Nodes on the back-end fabric: those with accelerators; all where none has any. */
function totalNodes(view: DefaultsView): number {
  const { pools } = view.design.compute;
  const hasAny = pools.some(hasAccelerators);
  return pools.reduce((sum, pool) => sum + (!hasAny || hasAccelerators(pool) ? pool.nodes : 0), 0);
}

const siteOf = (_: unknown, view: DefaultsView) => findPart(view.catalog.sites, view.design.site.place);

/** Tokens of a training job that nobody stated: the publisher's for pre-training, examples × epochs × length for tuning. */
function trainingTokens(job: ResolvedJob, view: DefaultsView): Followed<number> | null {
  if (job.kind === "pre-training") {
    const model = modelOf(job, view);
    return model?.publishedTrainingTokens ? follow(model.publishedTrainingTokens, `models/${model.id}`) : null;
  }
  if (job.kind === "inference" || job.tuning.examples === null) return null;
  return follow(job.tuning.examples * (job.tuning.epochs ?? 1) * job.sequenceTokens, examplesPath(job, view));
}

/** What a rack may draw: what its cooling takes away, or what its PDUs carry where that is less. */
function rackLimit(coolingKind: string | null, { design, catalog }: DefaultsView): Followed<number> | null {
  const cooling = findPart(catalog.coolingKinds, coolingKind);
  const pdu = findPart(catalog.powerDistribution, design.power.supply.rackPdu);
  const byCooling = cooling && follow(cooling.rackWattsMax, `coolingKinds/${cooling.id}`);
  const byPdu = pdu && follow(pdu.ratedWatts * design.power.supply.rackPdusPerFeed, `powerDistribution/${pdu.id}`);
  if (byCooling === null || byPdu === null) return byCooling ?? byPdu;
  return byPdu.value < byCooling.value ? byPdu : byCooling;
}

const one = <Target>(path: string, target: Target): readonly [Place<Target, Target>] => [[path, target, target]];

/** In the order in which they run: a later row may build on what an earlier one filled. */
export const followingDefaults: readonly FollowingDefaults[] = [
  following((design) => design.compute.pools.map((pool, index) => [`compute.pools[${index}]`, pool, pool] as const), {
    accelerator: ofNode((node) => node.accelerator),
    acceleratorsPerNode: ofNode((node) => node.acceleratorCount),
    cpu: ofNode((node) => node.cpu),
    cpusPerNode: ofNode((node) => node.cpuCount),
    memoryBytes: ofNode((node) => node.memoryBytes),
    localStorageBytes: ofNode((node) => node.localNvmeBytes),
  }),
  following((design) => one("compute.software", design.compute.software), {
    collectiveLibrary: (_, view) => {
      const accelerator = findPart(view.catalog.accelerators, fabricPool(view)?.accelerator ?? null);
      const library = accelerator === null ? undefined : libraryOfVendor[accelerator.vendor];
      return library === undefined || accelerator === null ? null : follow(library, `accelerators/${accelerator.id}`);
    },
  }),
  following((design) => one("network.backend", design.network.backend), {
    linkRate: ofFirstNode((node) => node.computeNicBytesPerSecond),
    portsPerNode: ofFirstNode((node) => node.computeNicCount),
  }),
  following((design) => one("network.backend", design.network.backend), {
    rails: (backend) =>
      !topologies[backend.topology].hasRails || backend.portsPerNode === null
        ? null
        : follow(
            Math.max(1, Math.floor(Math.min(64, backend.portsPerNode / backend.planes))),
            "network.backend.portsPerNode",
          ),
  }),
  following((design) => one("network", design.network), {
    interfaces: (network, view) => {
      const nodes = totalNodes(view);
      const ports = network.backend.portsPerNode;
      return ports === null || nodes === 0 ? null : follow(nodes * ports, "network.backend.portsPerNode");
    },
    nodesPerCluster: (_, view) => {
      const nodes = totalNodes(view);
      return nodes === 0 ? null : follow(nodes, "compute.pools");
    },
  }),
  following((design) => one("site", design.site), {
    gridCarbon: (_, view) => {
      const grid = findPart(view.catalog.grids, siteOf(_, view)?.country.toLowerCase() ?? null);
      return grid === null ? null : follow(grid.carbonKilogramsPerJoule, "site.place");
    },
    electricityPrice: (_, view) => {
      const price = findPart(view.catalog.prices, siteOf(_, view)?.electricityPrice ?? null);
      return price === null ? null : follow(price.usd, `prices/${price.id}`);
    },
  }),
  following((design) => one("power.cooling", design.power.cooling), {
    relativeHumidity: ({ supplyCelsius, dewPointCelsius: dewPoint }) => {
      if (dewPoint === null || dewPoint > supplyCelsius) return null;
      return follow(relativeHumidityFromDewPoint(supplyCelsius, dewPoint), "power.cooling.dewPointCelsius");
    },
    dewPointCelsius: ({ supplyCelsius, relativeHumidity }) =>
      relativeHumidity === null
        ? null
        : follow(dewPointCelsius(supplyCelsius, relativeHumidity), "power.cooling.relativeHumidity"),
    rackLimitWatts: ({ kind }, view) => rackLimit(kind, view),
  }),
  following(
    ({ storage }) =>
      (["hot", "warm", "cold"] as const).map(
        (name) => [`storage.${name}`, storage[name], { tier: storage[name], name }] as const,
      ),
    {
      writeBytesPerSecond: ({ tier, name }) =>
        tier.readBytesPerSecond === null
          ? null
          : follow(tier.readBytesPerSecond / 2, `storage.${name}.readBytesPerSecond`),
    },
  ),
  following((design) => jobsOf(design).map(({ job, path }) => [path, job, job] as const), {
    modalities: (_, view) => follow(modalitiesOfDomain[view.design.purpose.domain], "purpose.domain"),
  }),
  ...architectureDefaults,
  ...sampleDefaults,
  following((design) => jobsOf(design).map(({ job, path }) => [`${path}.training`, job.training, job] as const), {
    tokens: (job, view) => trainingTokens(job, view),
  }),
  following((design) => jobsOf(design).map(({ job, path }) => [`${path}.parallel`, job.parallel, job] as const), {
    zeroStage: (_, { design }) =>
      follow(shardingOfFramework[design.compute.software.framework].zeroStage, "compute.software.framework"),
    recompute: (_, { design }) =>
      follow(shardingOfFramework[design.compute.software.framework].recompute, "compute.software.framework"),
  }),
];
