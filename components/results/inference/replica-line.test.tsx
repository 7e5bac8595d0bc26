// Replicas that are needed beyond those that carry the rate: the line says what they are for.
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { catalog } from "@/lib/engine/catalog/catalog.gen";
import { evaluate } from "@/lib/engine/evaluate";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import type { InferenceJobResult } from "@/lib/engine/result-workload";
import type { Locale } from "@/lib/i18n/format-quantity";
import { messages } from "@/lib/i18n/messages.gen";
import { edgeInspectionTemplate } from "@/lib/spec/templates/edge-inspection.template";
import { ReplicaLine } from "./replica-line";

vi.mock("@/components/explain/why-button", () => ({ WhyButton: () => null }));
vi.mock("@/components/explain/asked-text", () => ({
  AskedText: ({ children }: { readonly children?: ReactNode }) => children,
}));

const { document } = edgeInspectionTemplate;

function served(timeToFirstTokenSeconds: number | null): InferenceJobResult {
  const { timeToFirstTokenSeconds: _own, ...targets } = document.purpose?.targets ?? {};
  const wanted: DesignDocument = {
    ...document,
    purpose: {
      ...document.purpose,
      targets: { ...targets, ...(timeToFirstTokenSeconds !== null && { timeToFirstTokenSeconds }) },
    },
  };
  const [job] = evaluate(wanted, catalog, { answers: [], today: "2026-11-23" }).inference.jobs;
  if (job === undefined) throw new Error("the template serves nothing");
  return job;
}

const lineOf = (job: InferenceJobResult, locale: Locale): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
      <ReplicaLine job={job} path="inference.jobs[0]" />
    </NextIntlClientProvider>,
  );

describe("replicas needed", () => {
  const free = served(null);
  const tail = free.tailTimeToFirstTokenSeconds ?? Number.NaN;
  const bound = served(tail * 0.9);

  it("are more for a first token in time for 99 of 100 than for the rate alone, which is delivered", () => {
    expect(free.replicas).toBeGreaterThanOrEqual(free.replicasNeeded ?? Number.POSITIVE_INFINITY);
    expect(bound.requestsPerSecond).toBeGreaterThan(document.purpose?.targets?.requestsPerSecond ?? 0);
    expect(bound.replicasNeeded).toBeGreaterThan(bound.replicas ?? Number.POSITIVE_INFINITY);
  });

  it("are said to keep the target of the first token, in both languages", () => {
    expect(lineOf(bound, "en")).toContain(
      `needs ${bound.replicasNeeded} replicas × 1 accelerator = ${bound.replicasNeeded}, with any target of the first token kept for 99 of 100 requests.`,
    );
    expect(lineOf(bound, "zh-CN")).toContain("如设有首词元延迟目标，按每 100 个请求中 99 个达标计算。");
  });
});
