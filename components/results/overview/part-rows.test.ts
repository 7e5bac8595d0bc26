// Guarantees of the figures by which the overview speaks of each part.
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { catalog } from "@/lib/engine/catalog/catalog.gen";
import { evaluate } from "@/lib/engine/evaluate";
import { explanations } from "@/lib/engine/explain";
import { messages } from "@/lib/i18n/messages.gen";
import { getAt } from "@/lib/spec/paths";
import { templates } from "@/lib/spec/templates/templates.gen";
import { type PartId, partRows } from "./part-rows";

const today = "2026-11-23";
const parts = Object.keys(partRows) as readonly PartId[];
const telling = {
  t: createTranslator({ locale: "en", messages: messages.en, timeZone: "UTC" }),
  locale: "en",
} as const;

describe.each(Object.entries(templates))("the cards of template %s", (_, { document }) => {
  const result = evaluate(document, catalog, { answers: [], today });
  const rows = parts.flatMap((part) => partRows[part](result, telling));

  it("hold at most four figures each, and none where there is no job", () => {
    for (const part of parts) expect.soft(partRows[part](result, telling).length, part).toBeLessThanOrEqual(4);
    expect(partRows.training(result, telling).length > 0).toBe(result.training.jobs.length > 0);
    expect(partRows.inference(result, telling).length > 0).toBe(result.inference.jobs.length > 0);
  });

  it("name where in the result each figure stands", () => {
    for (const { label, path, value } of rows)
      if (path !== undefined) expect.soft(getAt(result, path), label).toBe(value);
  });

  it("ask why only of figures that answer", () => {
    const asked = rows.filter(({ path, value }) => path !== undefined && value !== null);
    const answers = explanations(document, catalog, { answers: [], today });
    for (const { path = "" } of asked) expect.soft(answers.has(path), path).toBe(true);
  });
});
