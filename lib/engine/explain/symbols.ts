// Words of everything that the traced models name, all parts together. The names are collected from the sources: a function
// or a constant without words is an error of types.
import type { ConstantName, ResultName } from "../trace/names.gen";
import type { SymbolRow, SymbolTable } from "../trace/symbol";
import { carbonConstantSymbols, carbonGiven, carbonLocals, carbonRecords, carbonResults } from "./carbon-symbols";
import { controlsConstants, controlsRecords, controlsResults } from "./controls-symbols";
import { costConstants, costGiven, costRecords, costResults } from "./cost-symbols";
import { facilityGiven } from "./facility-leaves";
import { facilityConstants, facilityLocals, facilityRecords, facilityResults } from "./facility-symbols";
import { trainingConstants, trainingResults } from "./function-symbols";
import { type GivenSymbol, trainingGiven } from "./given-symbols";
import {
  inferenceConstants,
  inferenceGiven,
  inferenceLocals,
  inferenceRecords,
  inferenceResults,
} from "./inference-symbols";
import {
  constantSymbols,
  hardwareSymbols,
  linkSymbols,
  modelSymbols,
  placementSymbols,
  planSymbols,
  recipeSymbols,
} from "./input-symbols";
import { networkConstantWords, networkGiven, networkRecords, networkResults } from "./network-symbols";
import {
  breakdownSymbols,
  countSymbols,
  dataSymbols,
  failureSymbols,
  flopSymbols,
  layerSymbols,
  outcomeSymbols,
  workSymbols,
} from "./output-symbols";
import { reliabilityConstants, reliabilityGiven, reliabilityRecords, reliabilityResults } from "./reliability-symbols";
import { sampleConstants, sampleRecords, sampleResults } from "./sample-symbols";
import { storageConstants, storageGiven, storageRecords, storageResults } from "./storage-symbols";
import type { TextTable } from "./text-tables";
import { verdictGiven, verdictResults } from "./verdict-symbols";

export type Table = Readonly<Record<string, SymbolRow>>;

/** What functions return. */
export const resultSymbols: SymbolTable<ResultName> = {
  ...trainingResults,
  ...storageResults,
  ...carbonResults,
  ...networkResults,
  ...costResults,
  ...inferenceResults,
  ...facilityResults,
  ...reliabilityResults,
  ...sampleResults,
  ...verdictResults,
  ...controlsResults,
};

/** Numbers of the formulas themselves. */
export const arithmeticSymbols: SymbolTable<Exclude<ConstantName, TextTable>> = {
  ...trainingConstants,
  ...storageConstants,
  ...carbonConstantSymbols,
  ...networkConstantWords,
  ...costConstants,
  ...inferenceConstants,
  ...facilityConstants,
  ...reliabilityConstants,
  ...sampleConstants,
  ...controlsConstants,
};

/** What one part of an evaluation hands to another, by the path that the traced calculation reads. */
export const givenSymbols: Readonly<Record<string, GivenSymbol>> = {
  ...trainingGiven,
  ...storageGiven,
  ...carbonGiven,
  ...networkGiven,
  ...costGiven,
  ...inferenceGiven,
  ...facilityGiven,
  ...reliabilityGiven,
  ...verdictGiven,
};

/** Names inside functions. */
export const localSymbols: Table = {
  ...outcomeSymbols,
  ...carbonLocals,
  ...facilityLocals,
  ...inferenceLocals,
};

/** Fields by the record that they stand in. */
export const recordSymbols: Readonly<Record<string, Table>> = {
  StepModel: modelSymbols,
  StepHardware: hardwareSymbols,
  FabricPlacement: placementSymbols,
  StepConstants: constantSymbols,
  StepRecipe: recipeSymbols,
  StepWork: workSymbols,
  PlanNumbers: planSymbols,
  CollectiveLink: linkSymbols,
  GoodputBreakdown: breakdownSymbols,
  TrainingOutcome: outcomeSymbols,
  JobFailures: failureSymbols,
  ParameterCounts: countSymbols,
  ForwardFlops: flopSymbols,
  LayerCounts: layerSymbols,
  TokenData: dataSymbols,
  ...storageRecords,
  ...carbonRecords,
  ...networkRecords,
  ...costRecords,
  ...inferenceRecords,
  ...facilityRecords,
  ...reliabilityRecords,
  ...sampleRecords,
  ...controlsRecords,
};
