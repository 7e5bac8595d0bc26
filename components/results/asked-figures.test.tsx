// Every number of a result that a page shows can be asked why, and whatever is asked is answered.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import type { ChartShell } from "@/components/charts/chart-shell";
import { AskContext, type AskedFigure } from "@/components/explain/ask-context";
import { KeyFigures } from "@/components/review/key-figures";
import { ScoreSummary } from "@/components/review/score-summary";
import { VerdictFacts } from "@/components/review/verdict-facts";
import { catalog } from "@/lib/engine/catalog/catalog.gen";
import { evaluate } from "@/lib/engine/evaluate";
import { explanations } from "@/lib/engine/explain";
import type { Result } from "@/lib/engine/result";
import type { Locale } from "@/lib/i18n/format-quantity";
import { messages } from "@/lib/i18n/messages.gen";
import { getAt } from "@/lib/spec/paths";
import { articleGpt3Template } from "@/lib/spec/templates/article-gpt3.template";
import { templates } from "@/lib/spec/templates/templates.gen";
import { BindingSection } from "./binding/binding-section";
import { CarbonPage } from "./carbon/carbon-page";
import { ControlsSection } from "./controls-section";
import { FacilityPage } from "./facility/facility-page";
import { InferencePage } from "./inference/inference-page";
import { MoneyPage } from "./money/money-page";
import { NetworkPage } from "./network/network-page";
import { PartCards } from "./overview/part-cards";
import { ReliabilityPage } from "./reliability/reliability-page";
import { ScoreSection } from "./score-section";
import { StoragePage } from "./storage/storage-page";
import { TrainingPage } from "./training/training-page";

const asked = vi.hoisted(() => new Map<string, string>());
const note = vi.hoisted(() => ({ path, label, children }: AskedFigure & { readonly children?: ReactNode }) => {
  asked.set(path, label);
  return children;
});
vi.mock("@/components/explain/why-button", () => ({ WhyButton: note }));
vi.mock("@/components/explain/asked-text", () => ({ AskedText: note }));
// The tables behind charts are asked once they are shown.
vi.mock("@/components/charts/chart-shell", () => ({ ChartShell: ShownTable }));

function ShownTable({ isEmpty, table, note: below }: ComponentProps<typeof ChartShell>) {
  if (isEmpty) return null;
  return (
    <>
      {table(true)}
      {below}
    </>
  );
}

/** What no page shows, by its path without places in lists. Nothing shows what is none of something. */
const UNSHOWN = [
  /^(engine|findings|assumptions)\b/,
  /^controls\.controls\[\]\.(weight|credit)$/,
  /^controls\.domains\[\]\.notApplicableShare$/,
  /^score\.index\.geometricMean$/,
  // Shown over the energy of IT, in the chart of the PUE's parts.
  /^facility\.energy\./,
  // Sums and ends of what is shown.
  /^facility\.(cooling\.(heat|total)|phases\[\]\.endSeconds|availability|dewPointCelsius|relativeHumidity)$/,
  /^facility\.climate\.months\[\]\.(coolingShare|freeSeconds)$/,
  /^network\.(cables\.\w+|watts|detail\.sidePlanes\[\]\.switches)$/,
  /^storage\.recovery\.(pointSeconds|timeSeconds)$/,
  /^carbon\.operational\.(elsewhere\[\]\.kilogramsPerJoule|parts\.\w+\.joules)$/,
  /^carbon\.operational\.months\[\]\.(cubicMeters|gridKilogramsPerJoule|joules|powerUsageEffectiveness)$/,
  /^carbon\.operational\.hours\[\]\.(?!gridKilogramsPerJoule)/,
  /^carbon\.years\[\]\.year$/,
  /^cost\.ownership\.years\[\]\.(usd|discountedUsd)$/,
  /^training\.jobs\[\]\.(activeParameters|checkpointIntervalSeconds)$/,
  /^training\.jobs\[\]\.reliability\.(breakdown\.productive|(goodput|trainingSeconds)\.p50)$/,
  // Not told of a limit that is exceeded, but in the table of limits.
  /^verdict\.binds\.slack$/,
];

function numbersOf(value: unknown, path: string): string[] {
  if (typeof value === "number") return [path];
  if (typeof value !== "object" || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, part]) => numbersOf(part, isList ? `${path}[${key}]` : `${path}.${key}`));
}

const client = new QueryClient();
const design = { designId: "design", revision: 1 };

function Pages({ result }: { readonly result: Result }) {
  return (
    <>
      <VerdictFacts result={result} />
      <KeyFigures result={result} />
      <ScoreSummary score={result.score} />
      <BindingSection {...design} verdict={result.verdict} />
      <PartCards designId="design" result={result} />
      <ScoreSection result={result} />
      <ControlsSection designId="design" controls={result.controls} answers={[]} canAnswer={false} />
      <TrainingPage {...design} result={result} />
      <InferencePage {...design} result={result} />
      <NetworkPage result={result} />
      <StoragePage result={result} />
      <FacilityPage result={result} />
      <ReliabilityPage designId="design" result={result} />
      <MoneyPage designId="design" canEdit currency={undefined} result={result} />
      <CarbonPage result={result} />
    </>
  );
}

function askedOf(result: Result, locale: Locale): ReadonlyMap<string, string> {
  asked.clear();
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
      <QueryClientProvider client={client}>
        <AskContext value={() => undefined}>
          <Pages result={result} />
        </AskContext>
      </QueryClientProvider>
    </NextIntlClientProvider>,
  );
  return new Map(asked);
}

const context = { answers: [], today: "2026-11-23" };

describe.each(Object.entries(templates))("the results of template %s", (_, { document }) => {
  const result = evaluate(document, catalog, context);
  const figures = askedOf(result, "en");

  it("let every number be asked that they show", () => {
    const numbers = Object.entries(result).flatMap(([part, value]) => numbersOf(value, part));
    const unasked = numbers.filter((path) => !figures.has(path) && getAt(result, path) !== 0);
    const kinds = new Set(unasked.map((path) => path.replaceAll(/\[\d+\]/g, "[]")));
    expect([...kinds].filter((kind) => !UNSHOWN.some((known) => known.test(kind)))).toEqual([]);
  });

  it("ask only what is answered", () => {
    const answers = explanations(document, catalog, context);
    expect([...figures.keys()].filter((path) => !answers.has(path))).toEqual([]);
  });
});

it("the same figures are asked in both languages, each by a name", () => {
  const result = evaluate(articleGpt3Template.document, catalog, context);
  const [english, chinese] = [askedOf(result, "en"), askedOf(result, "zh-CN")];
  expect([...chinese.keys()]).toEqual([...english.keys()]);
  expect([...english.values(), ...chinese.values()].filter((label) => label.trim() === "")).toEqual([]);
});
