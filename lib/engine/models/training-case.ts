// One training job on its accelerators: the records that are priced, and what else its result needs.
import type { TransformerArchitecture } from "../catalog/parts";
import type { StepCase } from "./training/step-case";
import type { ForwardFlops } from "./workload-flops";
import type { ParameterCounts } from "./workload-parameters";

export interface TrainingCase {
  readonly architecture: TransformerArchitecture;
  readonly counts: ParameterCounts;
  readonly forward: ForwardFlops;
  /** What `pricePlan` works on. */
  readonly step: StepCase;
  /** False when nothing that leaves a scale-up domain can be timed: the fabric's links in `step` are then stand-ins. */
  readonly hasFabric: boolean;
  readonly batchSequences: number;
  /** That the job may use. */
  readonly accelerators: number;
  /** Adapter parameters of LoRA; null when every parameter is trained. */
  readonly adapterParameters: number | null;
  /** Dense peak at the job's precision, FLOP/s of one accelerator. */
  readonly peakFlopsPerSecond: number;
}
