// The chain from a design to its limits: how far it can go within them, and what relaxing one of them buys. Every figure
// comes from a whole design that was composed and evaluated as any other is.
import type { Catalog } from "../catalog/catalog";
import type { EvaluationContext } from "../controls/answer";
import { indexAtMost, nodeCounts } from "../goal/goal-sizes";
import type { DesignDocument, ResolvedDesign } from "../inputs/design";
import type { Reason } from "../reason";
import { resolveDesign } from "../resolve";
import type { Constraint, Result } from "../result";
import { deliversLess, deliversMore, deliversNotablyMore, differencesOf } from "./chain-point";
import { type Composed, kindOf, limitChange } from "./limit-change";
import {
  type Blocker,
  type ChainPoint,
  type LimitChange,
  MOST_NODES,
  type Reach,
  type Relaxation,
  USUAL_RELAXATION,
} from "./relaxation";
import { largestWithin, smallestEnough } from "./size-search";
import { blockerOf, exceededBy, type ScaledPool, SizedDesigns, scaledPool } from "./sized-designs";

const NO_POOL: Reason = ["No pool has a node yet.", "尚无节点池填写节点。"];
const NOT_RELAXED: Reason = ["No field and no part of the design sets this limit.", "设计中没有字段或部件决定该限制。"];

const NOWHERE: Reach = { nodes: null, point: null, blockers: [] };

/** Numbers that batches and layers divide by: a size among them may deliver more than a larger one that is not. */
const evenCounts: readonly number[] = nodeCounts(1);

/** One design with its limits; what relaxations share is evaluated once. */
export class DesignChain {
  readonly result: Result;
  private readonly design: ResolvedDesign;
  private readonly original: Composed;
  private readonly pool: ScaledPool | null;
  private readonly base: SizedDesigns | null;
  private ownReach: Reach | null = null;

  constructor(
    document: DesignDocument,
    catalog: Catalog,
    private readonly context: EvaluationContext,
    result: Result,
  ) {
    this.original = { document, catalog };
    this.design = resolveDesign(document, catalog).design;
    this.result = result;
    this.pool = scaledPool(this.design, catalog, context.today);
    this.base = this.pool && new SizedDesigns(this.original, context, this.pool, null);
  }

  /**
   * What relaxing one limit buys.
   * @param constraint one of the design's own
   * @param by share of the limit, more than 0
   */
  relax(constraint: Constraint, by: number = USUAL_RELAXATION): Relaxation {
    const { base, pool } = this;
    const kind = kindOf(constraint);
    const absent = { kind, constraint, by, pool: null, design: null, now: NOWHERE, relaxed: NOWHERE };
    const nothing = { ...absent, change: null, differences: [], next: [], evaluations: 0 };
    if (base === null || pool === null) return { ...nothing, reason: NO_POOL };
    const accelerator = this.design.compute.pools[pool.index]?.accelerator ?? null;
    const { switchId } = this.result.network;
    const limited = { design: this.design, catalog: this.original.catalog, switchId, accelerator };
    const change = limitChange(constraint, limited, by);
    if (change === null) return { ...nothing, reason: NOT_RELAXED };
    const before = base.evaluations;
    const wider = new SizedDesigns(this.original, this.context, pool, change);
    const reaches = this.reaches(constraint, base, wider, change);
    return {
      ...nothing,
      change,
      pool: { path: `compute.pools[${pool.index}].nodes`, nodes: pool.nodes, isRack: pool.isRack },
      design: base.ownPlan(pool.nodes),
      ...reaches,
      differences: differencesOf(reaches.now.point, reaches.relaxed.point),
      evaluations: base.evaluations - before + wider.evaluations,
      reason: null,
    };
  }

  private reaches(constraint: Constraint, base: SizedDesigns, wider: SizedDesigns, change: LimitChange) {
    switch (kindOf(constraint)) {
      case "size":
        return this.mostNodes(base, wider);
      case "need":
        return this.fewestNodes(constraint, base, wider, change);
      case "rate":
        return this.sameNodes(constraint, base, wider);
    }
  }

  /** How many nodes keep within every limit, now and with one relaxed. */
  private mostNodes(base: SizedDesigns, wider: SizedDesigns): Pick<Relaxation, "now" | "relaxed" | "next"> {
    this.ownReach ??= this.within(base, base.pool.nodes, null);
    const now = this.ownReach;
    const found = this.within(wider, Math.max(1, now.nodes ?? 0), now.point);
    // A part with more of something may fit worse: nobody is forced to take it.
    const relaxed = (found.nodes ?? 0) < (now.nodes ?? 0) ? { ...now, blockers: found.blockers } : found;
    const isMore = relaxed.point !== null && (now.point === null || deliversNotablyMore(relaxed.point, now.point));
    return { now, relaxed, next: isMore ? [] : relaxed.blockers };
  }

  private within(sizes: SizedDesigns, start: number, best: ChainPoint | null): Reach {
    const nodes = largestWithin((count) => exceededBy(sizes.at(count)).length === 0, start, MOST_NODES);
    const blockers = nodes === MOST_NODES ? [] : exceededBy(sizes.at(nodes + 1));
    return nodes === 0 ? { ...NOWHERE, blockers } : { nodes, point: this.bestWithin(sizes, nodes, best), blockers };
  }

  /**
   * Of three sizes up to `most` the one that delivers most; never less than `best`, which is within reach too. Others are not
   * evaluated: where replicas leave part of a batch over, one of them can deliver a little more.
   */
  private bestWithin(sizes: SizedDesigns, most: number, best: ChainPoint | null): ChainPoint {
    const even = evenCounts[indexAtMost(evenCounts, most)] ?? most;
    const own = best?.nodes ?? Math.min(most, sizes.pool.nodes);
    const first = own <= most ? sizes.point(own) : null;
    let chosen = first === null || (best !== null && deliversLess(first, best)) ? (best ?? first) : first;
    for (const size of [even, most]) {
      const point = sizes.point(size);
      if (chosen === null || deliversMore(point, chosen)) chosen = point;
    }
    return chosen ?? sizes.point(most);
  }

  /** How few nodes meet a target, now and with it relaxed. */
  private fewestNodes(
    { id, limit, used }: Constraint,
    base: SizedDesigns,
    wider: SizedDesigns,
    { to }: LimitChange,
  ): Pick<Relaxation, "now" | "relaxed" | "next"> {
    const search = (sizes: SizedDesigns, wanted: number, start: number): Reach => {
      const isEnough = (nodes: number): boolean => {
        const { trainingSeconds, requestsPerSecond } = sizes.point(nodes).figures;
        return id === "deadline"
          ? trainingSeconds !== null && trainingSeconds <= wanted
          : requestsPerSecond !== null && requestsPerSecond >= wanted;
      };
      const nodes = smallestEnough(isEnough, start, MOST_NODES);
      if (nodes === null) return NOWHERE;
      return { nodes, point: sizes.point(nodes), blockers: exceededBy(sizes.at(nodes)) };
    };
    const now = search(base, id === "deadline" ? limit : used, base.pool.nodes);
    const relaxed = search(wider, to, now.nodes ?? base.pool.nodes);
    return { now, relaxed, next: [] };
  }

  /** What as many nodes as the design has deliver, now and with a limit relaxed. */
  private sameNodes(
    { id, path }: Constraint,
    base: SizedDesigns,
    wider: SizedDesigns,
  ): Pick<Relaxation, "now" | "relaxed" | "next"> {
    const { nodes } = base.pool;
    const own = base.ownPlan(nodes);
    const other = wider.ownPlan(nodes);
    const reach = (point: ChainPoint): Reach => ({ nodes, point, blockers: exceededBy(base.at(nodes)) });
    const point = deliversLess(other, own) ? own : other;
    const stillShort = wider
      .at(nodes)
      .result.verdict.constraints.filter((limit) => limit.id === id && limit.path === path && limit.slack < 0);
    const next = stillShort.length > 0 ? stillShort.slice(0, 1).map(blockerOf) : this.tightestOther(id, path);
    return { now: reach(own), relaxed: reach(point), next: deliversNotablyMore(point, own) ? [] : next };
  }

  /** The tightest limit of another field. */
  private tightestOther(id: Constraint["id"], path: string): readonly Blocker[] {
    const others = this.result.verdict.constraints.filter((limit) => limit.id !== id || limit.path !== path);
    return others.slice(0, 1).map(blockerOf);
  }
}
