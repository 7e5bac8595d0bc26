// A complete design for a goal: workload, nodes with spares, fabric, storage, power and cooling, and the targets.
import type { Accelerator, Node } from "../catalog/parts";
import type { DesignDocument } from "../inputs/design";
import { DAY_SECONDS } from "../units/spans";
import type { Goal, GoalPrecision } from "./goal";
import type { GoalRecipe } from "./goal-recipe";

export const GOAL_JOB = "training";
/** A place with a published climate, grid and price where large sites are built. */
const USUAL_PLACE = "dallas";

const MINUTE_SECONDS = 60;
const MEGAWATT = 1e6;
/** Connection and floor beyond what the design day needs. */
const MARGIN = 1.1;

type Sections = Required<Omit<DesignDocument, "schemaVersion">>;

/** What evaluating a first draft says about the size of everything beside the nodes. */
export interface GoalNeeds {
  readonly checkpointBytes: number;
  readonly hotBytes: number;
  readonly warmBytes: number;
  readonly coldBytes: number;
  readonly readBytesPerSecond: number;
  readonly facilityWatts: number | null;
  readonly floorSquareMeters: number | null;
}

/** Everything that a design for a goal is put together from. */
export interface GoalParts {
  readonly goal: Goal;
  readonly recipe: GoalRecipe;
  readonly accelerator: Accelerator;
  readonly node: Node;
  readonly precision: GoalPrecision;
  readonly nodes: number;
  readonly spareNodes: number;
  readonly backend: NonNullable<Sections["network"]["backend"]>;
  /** Null for the first draft. */
  readonly needs: GoalNeeds | null;
}

/** The document of a size; its plan is written into it afterwards. */
export function goalDocument(parts: GoalParts): DesignDocument {
  const { goal, recipe, accelerator, node, nodes } = parts;
  const count = nodes * node.acceleratorCount;
  return {
    schemaVersion: 1,
    purpose: {
      name: `${recipe.model.name[0]}: ${count} × ${accelerator.name[0]}`.slice(0, 120),
      deployment: "own",
      targets: {
        trainingSeconds: goal.seconds,
        ...(goal.budgetUsd === null ? {} : { budgetUsd: goal.budgetUsd }),
        ...(goal.facilityWatts === null ? {} : { facilityWatts: goal.facilityWatts }),
      },
    },
    workload: workload(parts),
    site: {
      place: goal.place ?? USUAL_PLACE,
      ...(parts.needs?.floorSquareMeters == null
        ? {}
        : { area: { floorSquareMeters: Math.ceil(parts.needs.floorSquareMeters * MARGIN) } }),
    },
    power: power(parts),
    compute: compute(parts),
    network: { backend: parts.backend },
    storage: storage(parts.needs),
  };
}

function workload({ goal, recipe, precision }: GoalParts): Sections["workload"] {
  const { model, sequenceTokens, batchSequences } = recipe;
  const training = { tokens: goal.tokens, batchSequences };
  return {
    jobs: [
      {
        id: GOAL_JOB,
        name: model.name[0],
        kind: "pre-training",
        clusterShare: 1,
        model: model.id,
        precision,
        sequenceTokens,
        training,
        parallel: { mode: "auto" },
      },
    ],
  };
}

function compute({ node, nodes, spareNodes, accelerator }: GoalParts): Sections["compute"] {
  return {
    pools: [{ id: "accelerators", name: node.name[0], node: node.id, nodes, spareNodes }],
    controlPlane: { primaries: 3, replicas: 1, separateRacks: true },
    software: {
      framework: accelerator.vendor === "Huawei" ? "mindspore" : "megatron",
      orchestrator: "kubernetes",
      containerRuntime: "containerd",
    },
    operations: { automation: "automated" },
  };
}

/** The connection: the design day with a reserve, which gives way to what the goal allows where the day itself stays within. */
function connectionWatts(allowed: number | null, drawn: number): number {
  const step = MEGAWATT / 10;
  const sized = Math.ceil((drawn * MARGIN) / step) * step;
  return allowed !== null && drawn <= allowed ? Math.min(sized, allowed) : sized;
}

/** Cooling by what the node is made for. */
function power({ goal, node, needs }: GoalParts): Sections["power"] {
  const isLiquid = node.cooling === "liquid" || node.cooling === "hybrid";
  const drawn = needs?.facilityWatts ?? null;
  return {
    supply: {
      ...(drawn === null ? {} : { capacityWatts: connectionWatts(goal.facilityWatts, drawn) }),
      utilityFeeds: 2,
      upsRedundancy: "N+1",
      upsBattery: "li-ion",
      batterySeconds: 5 * MINUTE_SECONDS,
      generatorRedundancy: "N+1",
      fuelSeconds: 2 * DAY_SECONDS,
      rackFeeds: 2,
    },
    cooling: {
      kind: isLiquid ? "direct-to-chip" : "air-in-row",
      heatRejection: "water-chiller",
      economizer: true,
      redundancy: "N+1",
    },
  };
}

/** A checkpoint is written within this time, and read back in half of it. */
const CHECKPOINT_SECONDS = 60;
/** Bytes for a first draft, before the data and the checkpoints are known. */
const DRAFT_BYTES = 1e15;

/** Hot flash for what is read now, warm flash and cold disks for the rest; each holds its data, its growth and a reserve. */
function storage(needs: GoalNeeds | null): Sections["storage"] {
  const write = (needs?.checkpointBytes ?? DRAFT_BYTES / 1000) / CHECKPOINT_SECONDS;
  const read = Math.max(2 * write, 2 * (needs?.readBytesPerSecond ?? 0));
  const bytes = (needed: number | undefined) => Math.ceil((needed ?? DRAFT_BYTES) * MARGIN);
  return {
    hot: {
      device: "generic-pcie5-ssd-15tb",
      capacityBytes: bytes(needs?.hotBytes),
      readBytesPerSecond: Math.ceil(read),
      writeBytesPerSecond: Math.ceil(write),
      protection: "ec-8-2",
      share: 0.3,
    },
    warm: {
      device: "solidigm-d5-p5336-122tb",
      capacityBytes: bytes(needs?.warmBytes),
      protection: "ec-8-2",
      share: 0.5,
    },
    cold: {
      device: "generic-hamr-hdd-32tb",
      capacityBytes: bytes(needs?.coldBytes),
      protection: "ec-16-4",
      share: 0.2,
    },
    racksSpread: true,
    checkpoints: { retained: 10, mode: "asynchronous" },
    backup: { copies: 3, media: 2, offsite: 1, immutable: 1, intervalSeconds: DAY_SECONDS },
    mediaKinds: ["file", "object"],
  };
}
