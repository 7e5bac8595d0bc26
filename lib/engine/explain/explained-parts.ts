// Every part of the engine that explains its figures: one file each, and one line here.
import { assumptionFigures } from "./assumption-figures";
import { carbonFigures } from "./carbon-figures";
import { controlsFigures } from "./controls-figures";
import { costFigures } from "./cost-figures";
import { facilityFigures } from "./facility-figures";
import type { ExplainedPart } from "./figure-group";
import { inferenceFigures } from "./inference-figures";
import { networkFigures } from "./network-figures";
import { reliabilityFigures } from "./reliability-figures";
import { scoreFigures } from "./score-figures";
import { storageFigures } from "./storage-figures";
import { trainingFigures } from "./training-figures";
import { verdictFigures } from "./verdict-figures";

export const explainedParts: readonly ExplainedPart[] = [
  trainingFigures,
  storageFigures,
  carbonFigures,
  networkFigures,
  costFigures,
  inferenceFigures,
  facilityFigures,
  reliabilityFigures,
  verdictFigures,
  controlsFigures,
  scoreFigures,
  assumptionFigures,
];
