// The article's worked case: 64 × 80 × 2000 × 20 × 5 × 0.5 × 0.3 × 0.2 = 30 720 000, and each of its terms a factor.
import { describe, expect, it } from "vitest";
import { catalog } from "../../lib/engine/catalog/catalog.gen";
import { evaluate } from "../../lib/engine/evaluate";
import type { DesignDocument } from "../../lib/engine/inputs/design";
import { parseDocument } from "../../lib/spec/document";
import { getAt, setAt } from "../../lib/spec/paths";
import { articleGpt3Template } from "../../lib/spec/templates/article-gpt3.template";
import { templates } from "../../lib/spec/templates/templates.gen";

const context = { answers: [], today: "2026-11-23" } as const;
const articleOf = (document: DesignDocument) => evaluate(document, catalog, context).score.article;
const { document } = articleGpt3Template;

describe("the article's case", () => {
  const { product, terms, remarks } = articleOf(document);

  it("comes out as printed", () => expect(product).toBe(30_720_000));

  it("takes its terms from the design, and says of the rest that it is assumed", () => {
    const values = terms.filter(({ field }) => field !== null).map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining([64, 80, 2000, 20, 5, 0.5, 0.3, 0.2]));
    for (const { field, assumed } of terms) expect((field === null) !== (assumed === null)).toBe(true);
  });

  it("says what is odd about the formula", () => expect(remarks.length).toBeGreaterThan(0));

  it.each(terms.flatMap(({ id, field }) => (field === null ? [] : [[id, field] as const])))(
    "doubles when %s (%s) is doubled",
    (_, field) => {
      const value = getAt(document, field);
      const doubled = parseDocument(setAt(document, field, 2 * Number(value)));
      if (!doubled.ok) throw new Error(JSON.stringify(doubled.problems));
      expect(articleOf(doubled.document).product).toBeCloseTo(2 * 30_720_000, 3);
    },
  );
});

it("gives every other template a product of its own", () => {
  const products = Object.values(templates).map((template) => articleOf(template.document).product);
  for (const product of products) expect(product).toBeGreaterThan(0);
  expect(new Set(products).size).toBe(products.length);
});
