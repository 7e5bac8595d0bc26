// Every family of measured rows: a new one is one more name here.
import { collectivesFamily } from "./collectives.family";
import type { AccuracyFamily } from "./family";
import { inferenceFamily } from "./inference.family";
import { powerFamily } from "./power.family";
import { reliabilityFamily } from "./reliability.family";
import { storageFamily } from "./storage.family";
import { trainingFamily } from "./training.family";

export const families: readonly AccuracyFamily[] = [
  trainingFamily,
  collectivesFamily,
  reliabilityFamily,
  powerFamily,
  storageFamily,
  inferenceFamily,
];
