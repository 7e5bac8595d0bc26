// Guarantee: what a relaxation states is what the engine says of the design that it describes, composed here once more
// by other means; relaxing never takes anything away; and every limit of every template has an answer.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Catalog } from "../lib/engine/catalog/catalog";
import { catalog } from "../lib/engine/catalog/catalog.gen";
import { DesignChain } from "../lib/engine/chain/design-chain";
import { type ChainFigure, type ChainPoint, outputs, type Relaxation } from "../lib/engine/chain/relaxation";
import { bindingSentences } from "../lib/engine/chain/relaxation-words";
import { evaluate } from "../lib/engine/evaluate";
import type { DesignDocument } from "../lib/engine/inputs/design";
import type { Constraint, Result } from "../lib/engine/result";
import { fillWords } from "../lib/i18n/words-text";
import { partIdsOf } from "../lib/spec/part-ids";
import { setAt } from "../lib/spec/paths";
import { templates } from "../lib/spec/templates/templates.gen";
import { documentArbitrary } from "./arbitraries/design-document.arbitrary";

const context = { answers: [], today: "2026-11-23" };
const MOST_EVALUATIONS = 200;

function chainOf(document: DesignDocument): DesignChain {
  return new DesignChain(document, catalog, context, evaluate(document, catalog, context));
}

/** The design that a point describes, put together by its words alone. */
function composed(document: DesignDocument, { change, pool }: Relaxation, point: ChainPoint): Result {
  const nodesPath = pool?.path ?? "";
  let changed = setAt(document, nodesPath, point.nodes);
  if (point.spareNodes > 0) changed = setAt(changed, nodesPath.replace(/nodes$/u, "spareNodes"), point.spareNodes);
  const jobs = changed.workload?.jobs?.map((job) =>
    point.replanned.includes(job.id) ? { ...job, parallel: { ...job.parallel, mode: "auto" as const } } : job,
  );
  if (jobs !== undefined) changed = { ...changed, workload: { ...changed.workload, jobs } };
  let parts: Catalog = catalog;
  if (point.isRelaxed && change !== null) {
    if (change.part === null) changed = setAt(changed, change.path, change.to);
    else {
      const rows: Readonly<Record<string, object>> = catalog[change.part.kind];
      const row = { ...rows[change.part.id], [change.part.property]: change.to };
      parts = { ...catalog, [change.part.kind]: { ...rows, [change.part.id]: row } };
    }
  }
  return evaluate(changed, parts, context);
}

/** The same figures, read from a result by other means. */
function figuresOf({ training, inference, facility, cost }: Result): Partial<Record<ChainFigure, number | null>> {
  const perDay = training.jobs
    .filter(({ countedIn }) => countedIn === "tokens")
    .map(({ tokensPerSecond, goodput }) => (tokensPerSecond ?? Number.NaN) * (goodput ?? Number.NaN) * 24 * 3600);
  const tokens = perDay.reduce((sum, rate) => sum + rate, 0);
  const served = inference.jobs.reduce((sum, job) => sum + (job.tokensPerSecond ?? Number.NaN), 0);
  return {
    trainingTokensPerDay: perDay.length === 0 || Number.isNaN(tokens) ? null : tokens,
    servedTokensPerSecond: inference.jobs.length === 0 || Number.isNaN(served) ? null : served,
    requestsPerSecond: inference.requestsPerSecond,
    trainingSeconds: training.trainingSeconds,
    racks: facility.racks,
    facilityWatts: facility.facilityWatts,
    capitalUsd: cost.capitalUsd,
    yearlyUsd: cost.yearlyUsd,
    totalUsd: cost.totalUsd,
  };
}

function expectSame(stated: ChainPoint, result: Result): void {
  for (const [figure, value] of Object.entries(figuresOf(result)) as [ChainFigure, number | null][]) {
    const own = stated.figures[figure];
    if (value === null) expect(own, figure).toBeNull();
    else expect(Math.abs((own ?? Number.NaN) / value - 1), figure).toBeLessThan(1e-9);
  }
  expect(stated.isBuildable).toBe(result.buildable);
}

const binding = (chain: DesignChain): Constraint => {
  const { binds } = chain.result.verdict;
  if (binds === null) throw new Error("nothing binds");
  return binds;
};

const textOf = (relaxation: Relaxation, locale: "en" | "zh-CN"): string =>
  bindingSentences(relaxation)
    .map(({ words, values }) => fillWords(words, values, locale))
    .join(" ");

/** Nothing is lost by more of a limit; a target asks for no more nodes when it asks for less. */
function expectNoLoss({ kind, now, relaxed }: Relaxation): void {
  if (kind === "need") {
    if (now.nodes !== null) expect(relaxed.nodes ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(now.nodes);
    return;
  }
  expect(relaxed.nodes ?? 0).toBeGreaterThanOrEqual(now.nodes ?? 0);
  for (const output of outputs)
    expect(relaxed.point?.figures[output] ?? 0, output).toBeGreaterThanOrEqual(now.point?.figures[output] ?? 0);
}

describe.each(Object.entries(templates))("template %s", (_id, { document }) => {
  const chain = chainOf(document);
  const all = chain.result.verdict.constraints.map((constraint) => chain.relax(constraint));

  it("states what binds and what a tenth more of it buys, in both languages", () => {
    const relaxation = chain.relax(binding(chain));
    for (const locale of ["en", "zh-CN"] as const) {
      const text = textOf(relaxation, locale);
      expect(text.length).toBeGreaterThan(20);
      expect(text).not.toMatch(/[{}]|undefined|NaN|null/u);
    }
  });

  it("states of every limit what the engine says of the designs that it describes", () => {
    for (const relaxation of all) {
      const { now, relaxed, differences } = relaxation;
      const results = [now.point, relaxed.point].map((point) => point && composed(document, relaxation, point));
      for (const [index, point] of [now.point, relaxed.point].entries()) {
        const result = results[index];
        if (point && result) expectSame(point, result);
      }
      const [before, after] = results.map((result) => (result ? figuresOf(result) : {}));
      const differing = Object.keys(after ?? {}).filter(
        (figure) => before?.[figure as ChainFigure] !== after?.[figure as ChainFigure],
      );
      const stated = differences.map(({ figure }) => figure);
      for (const figure of differing) expect(stated).toContain(figure);
      for (const figure of stated) if (after && figure in after) expect(differing).toContain(figure);
    }
  });

  it("loses nothing by relaxing a limit, and answers within its evaluations", () => {
    for (const relaxation of all) {
      expectNoLoss(relaxation);
      expect(relaxation.evaluations).toBeLessThanOrEqual(MOST_EVALUATIONS);
    }
  });

  it("says of every limit that changes nothing what stands in the way, or that no plan uses more", () => {
    for (const { kind, differences, next, relaxed, now } of all) {
      if (kind !== "size" || differences.some(({ figure }) => outputs.some((output) => output === figure))) continue;
      expect(next.length > 0 || (relaxed.nodes ?? 0) > (now.nodes ?? 0) || now.nodes === 1_000_000).toBe(true);
    }
  });
});

describe("a site with too little power", () => {
  const sized = (nodes: number, capacityWatts?: number): DesignDocument => ({
    schemaVersion: 1,
    workload: { jobs: [{ id: "a", model: "llama-3-1-8b", training: { tokens: 1e12 } }] },
    site: { place: "beijing" },
    ...(capacityWatts === undefined ? {} : { power: { supply: { capacityWatts } } }),
    compute: { pools: [{ id: "a", node: "nvidia-dgx-h100", nodes }] },
    network: { backend: { switch: "nvidia-qm9700" } },
  });
  const drawn = (nodes: number) => evaluate(sized(nodes), catalog, context).facility.facilityWatts ?? 0;
  const document = sized(40, (drawn(31) + drawn(32)) / 2);
  const chain = chainOf(document);
  const relaxation = chain.relax(binding(chain));

  it("caps the design at the last size that keeps within it", () => {
    expect(relaxation).toMatchObject({ kind: "size", now: { nodes: 31 }, constraint: { id: "power" } });
    expect(textOf(relaxation, "en")).toContain("Site power caps you at 31 of 40 nodes.");
    expect(textOf(relaxation, "zh-CN")).toContain("站点供电将规模限制为 40 个节点中的 31 个。");
  });

  it("buys tokens with more power: as many as the largest size under the relaxed limit delivers", () => {
    const nodes = relaxation.relaxed.nodes ?? 0;
    const limit = relaxation.change?.to ?? 0;
    expect(drawn(nodes)).toBeLessThanOrEqual(limit);
    expect(drawn(nodes + 1)).toBeGreaterThan(limit);
    const [before, after] = [relaxation.now, relaxation.relaxed].map(
      ({ point }) => point?.figures.trainingTokensPerDay ?? 0,
    );
    expect(after).toBeGreaterThan((before ?? 0) * 1.02);
    expect(textOf(relaxation, "en")).toMatch(/kW more buys \d+(\.\d+)?% more tokens a day/u);
  });

  it("says that more ports buy nothing, and that it is the power that binds", () => {
    const ports = chain.result.verdict.constraints.find(({ id }) => id === "ports");
    if (ports === undefined) throw new Error("no ports");
    const more = chain.relax(ports);
    expect(more.change).toMatchObject({ from: 64, to: 71, part: { id: "nvidia-qm9700", property: "ports" } });
    expect(more.next.map(({ id }) => id)).toEqual(["power"]);
    expect(textOf(more, "en")).toMatch(/71 ports a switch instead of 64 buy .*: Site power binds\./u);
  });

  it("keeps the plan that a search found as the job grows, and takes none that gets through less", () => {
    const planned: DesignDocument = {
      ...document,
      workload: {
        jobs: [
          {
            id: "a",
            model: "llama-3-1-8b",
            training: { tokens: 1e12 },
            resolvedPlan: { key: "0123456789abcdef", tensor: 8, pipeline: 1, data: 40, microBatch: 1, zeroStage: "1" },
          },
        ],
      },
    };
    const { now } = chainOf(planned).relax(binding(chainOf(planned)));
    const own = chainOf(document).relax(binding(chain)).now;
    expect(now.nodes).toBe(31);
    expect(now.point?.figures.trainingTokensPerDay ?? 0).toBeGreaterThanOrEqual(
      own.point?.figures.trainingTokensPerDay ?? Number.POSITIVE_INFINITY,
    );
  });
});

describe("a design without limits", () => {
  it("names no limit that binds, and counts what nobody entered", () => {
    const { verdict } = evaluate({ schemaVersion: 1 }, catalog, context);
    expect(verdict.binds).toBeNull();
    expect(verdict.unassessed.length).toBeGreaterThan(4);
    expect(verdict.coverage).toBe(0);
  });

  it("says that nothing caps its size", () => {
    const chain = chainOf({
      schemaVersion: 1,
      compute: { pools: [{ id: "a", node: "nvidia-dgx-h100", nodes: 4 }] },
    });
    const relaxation = chain.relax(binding(chain));
    expect(relaxation.constraint.id).toBe("rack-density");
    expect(textOf(relaxation, "en")).toContain("No limit of the design caps its size.");
    expect(relaxation.evaluations).toBeLessThanOrEqual(MOST_EVALUATIONS);
  });
});

/** A document whose names have no braces, so that one in an answer is a place left unfilled. */
const unbraced = (document: DesignDocument): DesignDocument =>
  JSON.parse(JSON.stringify(document), (_, value: unknown) =>
    typeof value === "string" ? value.replaceAll(/[{}]/g, "x") : value,
  );

it("answers for any design with finite figures, within its evaluations", { timeout: 120_000 }, () => {
  const kinds = new Map<string, number>();
  fc.assert(
    fc.property(documentArbitrary(partIdsOf(catalog)).map(unbraced), (document) => {
      const chain = chainOf(document);
      const seen = new Set<string>();
      for (const constraint of chain.result.verdict.constraints) {
        if (seen.has(constraint.id)) continue;
        seen.add(constraint.id);
        const relaxation = chain.relax(constraint);
        kinds.set(relaxation.kind, (kinds.get(relaxation.kind) ?? 0) + 1);
        expect(relaxation.evaluations).toBeLessThanOrEqual(MOST_EVALUATIONS);
        expectNoLoss(relaxation);
        const unfinite = (_: string, value: unknown) =>
          typeof value === "number" && !Number.isFinite(value) ? "?!" : value;
        expect(JSON.stringify(relaxation, unfinite)).not.toContain('"?!"');
        expect(textOf(relaxation, "en")).not.toMatch(/[{}]|undefined|NaN/u);
      }
    }),
    { numRuns: 20, seed: 5 },
  );
  expect([...kinds.keys()].sort()).toEqual(["need", "rate", "size"]);
});
