import { describe, expect, it } from "vitest";
import { meta24kRoceTemplate } from "../../spec/templates/meta-24k-roce.template";
import { catalog } from "../catalog/catalog.gen";
import { evaluate } from "../evaluate";
import type { DesignDocument } from "../inputs/design";
import { jobsToPlan } from "./job-to-plan";

type RankOrder = "tp-cp-ep-dp-pp" | "tp-cp-ep-pp-dp";

/** Meta's cluster, Llama 3.1 405B over 16,384 of its accelerators, with pods as narrow outwards as asked. */
function meta(coreOversubscription: number, rankOrder?: RankOrder): DesignDocument {
  const { document } = meta24kRoceTemplate;
  const { network, workload } = document;
  const jobs = workload?.jobs?.map((job) => ({
    ...job,
    parallel: { ...job.parallel, ...(rankOrder && { rankOrder }) },
  }));
  return {
    ...document,
    network: { ...network, backend: { ...network?.backend, coreOversubscription } },
    workload: { ...workload, ...(jobs && { jobs }) },
  };
}

const planned = (document: DesignDocument) => jobsToPlan(document, catalog)[0];

function jobOf(document: DesignDocument) {
  const { training } = evaluate(document, catalog, { answers: [], today: "2026-11-30" });
  const { plan = null, stepSeconds = null } = training.jobs[0] ?? {};
  return { order: plan?.rankOrder, seconds: stepSeconds ?? Number.NaN };
}

describe("the order of ranks of a design", () => {
  it("is searched where tiers are narrow, and kept where the design states it", () => {
    const orders = (document: DesignDocument) => planned(document)?.setting?.limits.rankOrders;
    expect(orders(meta(1))).toEqual([0]);
    expect(orders(meta(7))).toEqual([0, 1]);
    expect(orders(meta(7, "tp-cp-ep-dp-pp"))).toEqual([0]);
    expect(orders(meta(7, "tp-cp-ep-pp-dp"))).toEqual([1]);
  });

  it("is stages outermost unless stated, and decides what narrow pods cost", () => {
    const open = jobOf(meta(1));
    const stages = jobOf(meta(7));
    const replicas = jobOf(meta(7, "tp-cp-ep-pp-dp"));
    expect([open.order, stages.order, replicas.order]).toEqual(["tp-cp-ep-dp-pp", "tp-cp-ep-dp-pp", "tp-cp-ep-pp-dp"]);
    // A replica's 16 stages of eight fill a fourteenth of a pod: what crosses pods is the gradients alone, once a step.
    expect(stages.seconds / open.seconds).toBeGreaterThan(1.1);
    expect(replicas.seconds / open.seconds).toBeLessThan(1.03);
    expect(replicas.seconds).toBeGreaterThanOrEqual(open.seconds);
    expect(jobOf(meta(1, "tp-cp-ep-pp-dp")).seconds).toBe(open.seconds);
  });

  it("makes a stored plan stale where tiers are narrow, by how narrow they are", () => {
    const keys = [1, 2, 7].map((core) => planned(meta(core)))?.map((job) => (job?.setting ? job.key : null));
    expect(new Set(keys).size).toBe(3);
  });
});
