// Where the two sides of a limit stand: elsewhere in the result, or in the design.
import type { Constraint, Result } from "../result";
import type { Evaluated } from "./evaluated";

/** A path of the result, or of the design after `design:`. */
export type Place = string;

export interface LimitPlaces {
  readonly used: Place;
  readonly limit: Place;
}

/** Both sides of a constraint of the verdict. */
export function limitPlaces(design: Evaluated, constraint: Constraint): LimitPlaces {
  const field = `design:${constraint.path}`;
  switch (constraint.id) {
    case "power":
      return { used: "facility.facilityWatts", limit: field };
    case "cooling":
      return { used: "facility.cooling.heat", limit: field };
    case "rack-density":
      return { used: "facility.rackWatts", limit: "facility.rackLimitWatts" };
    case "floor":
      return { used: floorPlace(constraint.path), limit: field };
    case "ports":
      return { used: "network.endpoints", limit: "network.maxEndpoints" };
    case "memory":
      return memoryPlaces(design, constraint);
    case "storage-bandwidth":
      return tierPlaces(design.result(), constraint, "demandReadBytesPerSecond", "readBytesPerSecond");
    case "storage-capacity":
      return tierPlaces(design.result(), constraint, "demandBytes", "usableBytes");
    case "budget":
      return { used: spendingPlace(design), limit: field };
    case "deadline":
      return { used: slowestPlace(design.result()), limit: field };
    case "latency":
      return { used: latencyPlace(design.result(), constraint), limit: field };
    case "request-rate":
      return { used: field, limit: "inference.requestsPerSecond" };
  }
}

const floorPlace = (path: string): Place =>
  path.endsWith(".floorLoad") ? "facility.floorLoadKilogramsPerSquareMeter" : "facility.floorSquareMeters";

/** What the budget pays: as `spendingOf` has it. */
export const spendingPlace = ({ scope }: Evaluated): Place =>
  scope.design.purpose.deployment === "cloud" ? "cost.totalUsd" : "cost.capitalUsd";

/** The time to train of the design is that of its slowest job. */
export function slowestPlace({ training }: Result): Place {
  const position = training.jobs.findIndex((job) => job.trainingSeconds === training.trainingSeconds);
  return `training.jobs[${position}].trainingSeconds`;
}

/** A job's memory limit names its place among the jobs of the design. */
function memoryPlaces({ scope, result }: Evaluated, { path }: Constraint): LimitPlaces {
  const [, index = ""] = /\[(\d+)\]/.exec(path) ?? [];
  const id = scope.design.workload.jobs[Number(index)]?.id;
  const job = `training.jobs[${result().training.jobs.findIndex(({ jobId }) => jobId === id)}]`;
  return { used: `${job}.memoryTotalBytes`, limit: `${job}.memoryCapacityBytes` };
}

function tierPlaces({ storage }: Result, { path }: Constraint, used: string, limit: string): LimitPlaces {
  const tier = `storage.tiers[${storage.tiers.findIndex(({ tier: name }) => path.startsWith(`storage.${name}.`))}]`;
  return { used: `${tier}.${used}`, limit: `${tier}.${limit}` };
}

/** The job of that name and latency: of two that share both, either says why. */
function latencyPlace({ inference }: Result, { path, of, used }: Constraint): Place {
  const name = path.endsWith("timeToFirstTokenSeconds") ? "timeToFirstTokenSeconds" : "timePerOutputTokenSeconds";
  const position = inference.jobs.findIndex((job) => job.name === of?.[0] && job[name] === used);
  return `inference.jobs[${position}].${name}`;
}
