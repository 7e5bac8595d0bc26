import { describe, expect, it } from "vitest";
import { customerServiceAssistantTemplate } from "../spec/templates/customer-service-assistant.template";
import { catalog } from "./catalog/catalog.gen";
import { evaluate } from "./evaluate";
import { jobFrontier } from "./job-frontier";

const { document } = customerServiceAssistantTemplate;
const TODAY = "2026-11-25";
const { inference } = evaluate(document, catalog, { answers: [], today: TODAY });
const [job] = inference.jobs;
if (job === undefined) throw new Error("the template serves");

describe("jobFrontier", () => {
  const asked = jobFrontier(document, catalog, TODAY, job.jobId);

  it("passes through the operating point of the result", () => {
    const point = asked?.frontier?.points.find(({ batch }) => batch === asked.frontier?.operatingBatch);
    expect(asked?.frontier?.operatingBatch).toBe(job.batchPerReplica);
    expect(point?.timeToFirstTokenSeconds).toBeCloseTo(job.timeToFirstTokenSeconds ?? 0, 12);
    expect(point?.timePerOutputTokenSeconds).toBeCloseTo(job.timePerOutputTokenSeconds ?? 0, 12);
    expect((point?.tokensPerSecond ?? 0) / (job.tokensPerSecond ?? 1)).toBeCloseTo(1, 12);
    expect((point?.usdPerMillionTokens ?? 0) / (job.usdPerMillionTokens ?? 1)).toBeCloseTo(1, 12);
  });

  it("counts replicas times accelerators of each, as the result does", () => {
    expect(asked?.frontier?.replicas).toBe(job.replicas);
    expect(asked?.frontier?.acceleratorsPerReplica).toBe(job.acceleratorsPerReplica);
  });

  it("has none of a job that is not there, and says why where it has none", () => {
    expect(jobFrontier(document, catalog, TODAY, "nobody")).toBeNull();
    const { compute: _, ...bare } = document;
    const refused = jobFrontier(bare, catalog, TODAY, job.jobId);
    expect(refused?.frontier).toBeNull();
    expect(refused?.reason).not.toBeNull();
  });
});
