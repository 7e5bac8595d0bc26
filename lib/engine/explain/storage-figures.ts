// The figures of storage: each tier and what is asked of it, computed once more by the traced twins.
import { storageDemands } from "../models/jobs";
import { storageLinkRate } from "../models/network-links";
import { tierCapability } from "../models/storage-capability.trace.gen";
import {
  checkpointBytesPerSecond,
  coldNeeds,
  datasetBytes,
  drainedBytesPerSecond,
  hotNeeds,
  neededBytes,
  stagedBytesPerSecond,
  warmNeeds,
} from "../models/storage-needs.trace.gen";
import { TIERS } from "../models/storage-tiers";
import {
  backupCheck,
  checkpointTimes,
  checkpointWriteSeconds,
  recoveryTimes,
  workingSet,
} from "../models/storage-times.trace.gen";
import type { StorageTierResult } from "../result-storage";
import * as $ from "../trace/traced";
import { designDictionary } from "./dictionary";
import type { Evaluated } from "./evaluated";
import type { ExplainedFigures, ExplainedPart } from "./figure-group";
import { addNumbers, type JobFigures } from "./job-figures";

/** All of storage is traced at once: it is small. */
export const storageFigures: ExplainedPart = (design) => [{ path: "storage", trace: () => traceStorage(design) }];

function traceStorage({ scope, assumptions, jobs }: Evaluated): ExplainedFigures {
  const traced: $.Scope = { design: $.given(scope.design, "design:"), read: scope.constant };
  const demands = $.given(storageDemands(scope, jobs), "demands");
  const storage = $.get(traced.design, "storage");
  const link = $.get($.given({ serverBytesPerSecond: storageLinkRate(scope) }, "link"), "serverBytesPerSecond");
  const capability = (tier: StorageTierResult["tier"]) => {
    const device = scope.part("storageDevices", scope.design.storage[tier].device);
    const box = device === null ? $.literal(null) : $.given(device, `part:storageDevices/${device.id}#`);
    return tierCapability(traced, $.get(storage, tier), box, link);
  };
  const hot = capability("hot");
  const needs = {
    hot: hotNeeds(traced, demands),
    warm: warmNeeds(traced, demands),
    cold: coldNeeds(traced, demands),
  };
  const rates = {
    hot: {
      demandReadBytesPerSecond: $.get(demands, "trainingReadBytesPerSecond"),
      demandWriteBytesPerSecond: checkpointBytesPerSecond(demands),
      demandOperationsPerSecond: $.get(demands, "trainingReadOperationsPerSecond"),
    },
    warm: {
      demandReadBytesPerSecond: stagedBytesPerSecond(traced, demands),
      demandWriteBytesPerSecond: drainedBytesPerSecond(traced, demands),
    },
    cold: {},
  };
  const figures: JobFigures = new Map();
  TIERS.forEach((tier, index) => {
    const at = `tiers[${index}]`;
    addNumbers(figures, at, tier === "hot" ? hot : capability(tier));
    addNumbers(figures, `${at}.needs`, needs[tier]);
    addNumbers(figures, `${at}.demandBytes`, neededBytes(needs[tier]));
    for (const [name, rate] of Object.entries(rates[tier])) addNumbers(figures, `${at}.${name}`, rate);
    addNumbers(figures, `${at}.share`, $.get($.get(storage, tier), "share"));
  });
  const recovery = recoveryTimes(traced, demands);
  addNumbers(figures, "datasetBytes", datasetBytes(traced, demands));
  addNumbers(figures, "checkpointBytes", $.get(demands, "checkpointBytes"));
  addNumbers(figures, "checkpointWriteSeconds", checkpointWriteSeconds(demands, hot));
  addNumbers(figures, "recoveryPointSeconds", $.get(recovery, "pointSeconds"));
  addNumbers(figures, "recoveryTimeSeconds", $.get(recovery, "timeSeconds"));
  addNumbers(figures, "checkpoint", checkpointTimes(traced, demands, hot));
  addNumbers(figures, "recovery", recovery);
  addNumbers(figures, "workingSet", workingSet(traced, demands, hot));
  addNumbers(figures, "backup", backupCheck(traced));
  addNumbers(figures, "keyValueBytesPerSecond", $.get(demands, "keyValueBytesPerSecond"));
  addNumbers(figures, "coverage.jobs", $.get(demands, "jobs"));
  addNumbers(figures, "coverage.unknownJobs", $.get(demands, "unknownJobs"));
  return { figures, dictionary: designDictionary({ scope, assumptions }) };
}
