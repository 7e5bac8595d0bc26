// One design in many sizes: the pool that carries the jobs scaled, its plans with it, each size evaluated whole and once.
import type { Catalog } from "../catalog/catalog";
import type { EvaluationContext } from "../controls/answer";
import { evaluate } from "../evaluate";
import { networkFindings } from "../findings/network.findings";
import type { DesignDocument, ResolvedDesign } from "../inputs/design";
import { evaluatePools } from "../models/compute-pools";
import { mainGroup } from "../models/training-hardware";
import type { Result } from "../result";
import type { TrainingJobResult } from "../result-workload";
import { createScope } from "../scope";
import { netPerDay, pointOf } from "./chain-point";
import { applyChange, type Composed, capsSize } from "./limit-change";
import type { Blocker, ChainPoint, LimitChange } from "./relaxation";

/** The pool that is scaled: the largest of those that the jobs run on; the first where no job runs. */
export interface ScaledPool {
  readonly index: number;
  readonly nodes: number;
  readonly spareNodes: number;
  readonly isRack: boolean;
}

export function scaledPool(design: ResolvedDesign, catalog: Catalog, today: string): ScaledPool | null {
  const scope = createScope(design, catalog, today);
  const pools = evaluatePools(scope);
  const carrying = mainGroup(scope, pools)?.pools ?? pools.pools;
  const [largest] = [...carrying].sort((a, b) => b.accelerators - a.accelerators);
  if (largest === undefined) return null;
  const { nodes, spareNodes, node } = largest;
  return { index: pools.pools.indexOf(largest), nodes, spareNodes, isRack: node?.isRack === true };
}

/** A size with what it evaluates to. */
export interface Sized {
  readonly nodes: number;
  readonly result: Result;
}

type Job = NonNullable<NonNullable<DesignDocument["workload"]>["jobs"]>[number];

/** Sizes of one design, with a limit relaxed or not; each is evaluated when it is first asked for. */
export class SizedDesigns {
  evaluations = 0;
  private readonly composed: Composed;
  private readonly known = new Map<number, Sized>();
  private readonly points = new Map<number, ChainPoint>();

  constructor(
    original: Composed,
    private readonly context: EvaluationContext,
    readonly pool: ScaledPool,
    private readonly change: LimitChange | null,
  ) {
    this.composed = change === null ? original : applyChange(original, change);
  }

  at(nodes: number): Sized {
    const known = this.known.get(nodes);
    if (known !== undefined) return known;
    const sized = { nodes, result: this.run(this.document(nodes, [])) };
    this.known.set(nodes, sized);
    return sized;
  }

  /** The size with the plans of the design: as they are at its own size, with more or fewer replicas at others. */
  ownPlan(nodes: number): ChainPoint {
    return this.pointOf(nodes, this.at(nodes).result, []);
  }

  /** The size with the better plan for every job: the design's, or the heuristic's where that gets through more. */
  point(nodes: number): ChainPoint {
    const known = this.points.get(nodes);
    if (known !== undefined) return known;
    const own = this.at(nodes).result;
    const point = this.replan(nodes, own) ?? this.pointOf(nodes, own, []);
    this.points.set(nodes, point);
    return point;
  }

  private replan(nodes: number, own: Result): ChainPoint | null {
    const jobs = this.composed.document.workload?.jobs ?? [];
    const planned = jobs.filter(
      ({ kind, parallel, resolvedPlan }) => kind !== "inference" && (parallel?.mode === "given" || resolvedPlan?.key),
    );
    if (planned.length === 0) return null;
    const all = planned.map(({ id }) => id);
    const tried = this.run(this.document(nodes, all));
    const better = tried.training.jobs.filter((job, index) => isFaster(job, own.training.jobs[index]));
    if (better.length === 0) return null;
    const chosen = better.map(({ jobId }) => jobId);
    const result = chosen.length === all.length ? tried : this.run(this.document(nodes, chosen));
    return this.pointOf(nodes, result, chosen);
  }

  private pointOf(nodes: number, result: Result, replanned: readonly string[]): ChainPoint {
    const isReplanned = replanned.length > 0;
    const isHeuristic = isReplanned || result.training.jobs.some(({ plan }) => plan?.source === "heuristic");
    const isDesign = nodes === this.pool.nodes && !isReplanned;
    return pointOf(result, {
      nodes,
      spareNodes: this.spares(nodes),
      plan: isDesign ? "design" : isHeuristic ? "heuristic" : "scaled",
      replanned,
      isRelaxed: this.change !== null,
    });
  }

  /** Spares in the proportion of the design, rounded up. */
  private spares(nodes: number): number {
    const { pool } = this;
    return nodes === pool.nodes ? pool.spareNodes : Math.ceil((pool.spareNodes * nodes) / pool.nodes);
  }

  private run(document: DesignDocument): Result {
    this.evaluations += 1;
    return evaluate(document, this.composed.catalog, this.context);
  }

  private document(nodes: number, replanned: readonly string[]): DesignDocument {
    const { document } = this.composed;
    const isDesign = nodes === this.pool.nodes;
    if (isDesign && replanned.length === 0) return document;
    const spareNodes = this.spares(nodes);
    const pools = document.compute?.pools?.map((pool, index) =>
      index === this.pool.index ? { ...pool, nodes, ...(pool.spareNodes !== undefined && { spareNodes }) } : pool,
    );
    const jobs = document.workload?.jobs?.map((job) =>
      replanned.includes(job.id) ? unplanned(job) : isDesign ? job : scaledPlan(job),
    );
    return {
      ...document,
      compute: { ...document.compute, ...(pools && { pools }) },
      workload: { ...document.workload, ...(jobs && { jobs }) },
    };
  }
}

const isFaster = (one: TrainingJobResult, other: TrainingJobResult | undefined): boolean =>
  (netPerDay(one) ?? 0) > ((other && netPerDay(other)) ?? 0);

/** The widths that a search found, as given ones: what is left over becomes replicas. */
function scaledPlan(job: Job): Job {
  const { resolvedPlan, ...rest } = job;
  if (job.parallel?.mode === "given" || resolvedPlan?.key === undefined) return job;
  const { key: _key, data = 1, shardWidth, ...widths } = resolvedPlan;
  // State that all replicas share stays shared by all of them.
  const isWhole = shardWidth === undefined || shardWidth >= data * (widths.context ?? 1);
  return { ...rest, parallel: { ...job.parallel, mode: "given", ...widths, ...(!isWhole && { shardWidth }) } };
}

function unplanned({ resolvedPlan: _found, ...job }: Job): Job {
  return { ...job, parallel: { ...job.parallel, mode: "auto" } };
}

export const blockerOf = ({ id, words, of, path }: Blocker): Blocker => ({ id, words, of, path });

/** What a size exceeds: limits that cap the size, and a fabric that cannot be laid out. */
export function exceededBy({ result }: Pick<Sized, "result">): readonly Blocker[] {
  const limits = result.verdict.constraints.filter(({ id, slack }) => capsSize(id) && slack < 0).map(blockerOf);
  const obstacles = result.findings
    .filter(({ id }) => id === networkFindings.fabricObstacle.id)
    .map(({ path, values }): Blocker => {
      const { obstacle } = values;
      const words = Array.isArray(obstacle) ? (obstacle as unknown as Blocker["words"]) : FABRIC;
      return { id: "fabric", words, of: null, path };
    });
  return [...limits, ...obstacles];
}

const FABRIC: Blocker["words"] = ["The fabric cannot be laid out", "网络无法实现"];
