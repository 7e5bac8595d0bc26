// Every constant of the engine that is neither physics nor arithmetic: value, range, source. Designs override them by id.
// The rows stand in `constants/<topic>.ts`; a new topic is one more spread here.
import type { Words } from "../inputs/declare";
import { buildConstants } from "./constants/build";
import { carbonConstants } from "./constants/carbon";
import { collectivesConstants } from "./constants/collectives";
import type { Constant } from "./constants/constant-table";
import { coolingConstants } from "./constants/cooling";
import { costConstants } from "./constants/cost";
import { efficiencyConstants } from "./constants/efficiency";
import { facilityConstants } from "./constants/facility";
import { inferenceConstants } from "./constants/inference";
import { networkConstants } from "./constants/network";
import { powerConstants } from "./constants/power";
import { reliabilityConstants } from "./constants/reliability";
import { storageConstants } from "./constants/storage";
import { trainingConstants } from "./constants/training";
import { workloadConstants } from "./constants/workload";

export const constants = {
  ...networkConstants,
  ...collectivesConstants,
  ...workloadConstants,
  ...reliabilityConstants,
  ...inferenceConstants,
  ...efficiencyConstants,
  ...trainingConstants,
  ...storageConstants,
  ...facilityConstants,
  ...carbonConstants,
  ...costConstants,
  ...powerConstants,
  ...coolingConstants,
  ...buildConstants,
} satisfies Readonly<Record<string, Constant>>;

export type ConstantId = keyof typeof constants;

/** Words of every constant, as the options of an override. */
export const constantWords = Object.fromEntries(
  Object.entries(constants).map(([id, constant]) => [id, constant.words]),
) as Readonly<Record<ConstantId, Words>>;
