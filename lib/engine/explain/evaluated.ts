// A design evaluated for its figures to be explained: what the models hand to each other, and the whole result on demand.
import type { Catalog } from "../catalog/catalog";
import type { EvaluationContext } from "../controls/answer";
import { evaluate } from "../evaluate";
import type { DesignDocument } from "../inputs/design";
import { type ComputePools, evaluatePools } from "../models/compute-pools";
import type { StorageTier } from "../models/evaluation-steps";
import { evaluateJobs, type Jobs } from "../models/jobs";
import { evaluateFabric, type Fabric } from "../models/network-fabric";
import { sizeStorage } from "../models/storage-tiers";
import { resolveDesign } from "../resolve";
import type { Assumption, Result } from "../result";
import { createScope, type EvaluationScope } from "../scope";

export interface Evaluated {
  readonly scope: EvaluationScope;
  readonly assumptions: readonly Assumption[];
  readonly pools: ComputePools;
  readonly fabric: Fabric;
  readonly tiers: readonly StorageTier[];
  readonly jobs: Jobs;
  /** What `evaluate` answers, computed when first asked for. */
  readonly result: () => Result;
}

/** Evaluates a design as far as its jobs go, and further on demand. */
export function evaluated(document: DesignDocument, catalog: Catalog, context: EvaluationContext): Evaluated {
  const { design, assumptions } = resolveDesign(document, catalog);
  const scope = createScope(design, catalog, context.today);
  const pools = evaluatePools(scope);
  const fabric = evaluateFabric(scope, pools);
  const tiers = sizeStorage(scope);
  const jobs = evaluateJobs(scope, pools, fabric, tiers);
  let result: Result | null = null;
  return {
    scope,
    assumptions,
    pools,
    fabric,
    tiers,
    jobs,
    result: () => {
      result ??= evaluate(document, catalog, context);
      return result;
    },
  };
}
