import { describe, expect, it } from "vitest";
import { catalog } from "../engine/catalog/catalog.gen";
import { evaluate } from "../engine/evaluate";
import type { DesignDocument } from "../engine/inputs/design";
import type { Locale } from "../i18n/format-quantity";
import { setAt } from "../spec/paths";
import { templates } from "../spec/templates/templates.gen";
import { billOfMaterialsExport } from "./bill-of-materials.export";
import type { DesignExport } from "./design-export";
import { exports } from "./exports.gen";
import { summaryExport } from "./summary.export";

const context = { answers: [], today: "2026-11-23" } as const;
const article = templates["article-gpt3"].document;

function textOf(format: DesignExport, document: DesignDocument, locale: Locale = "en"): string {
  const exported = format.render({ document, result: evaluate(document, catalog, context), catalog, locale });
  return exported.ok ? exported.text : exported.reason[0];
}

describe.each(Object.entries(exports))("export %s", (id, format) => {
  it("is named after its file and speaks both languages", () => {
    expect(format.id).toBe(id);
    for (const [en, zh] of [format.title, format.summary]) {
      expect(en).not.toBe("");
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it.each(["en", "zh-CN"] as const)("is the same file each time, with every place filled (%s)", (locale) => {
    for (const { document } of Object.values(templates)) {
      const text = textOf(format, document, locale);
      expect(text).toBe(textOf(format, document, locale));
      expect(text.match(/.{0,80}(undefined|NaN|\[object Object\]).{0,80}/g)).toBeNull();
    }
  });

  it("answers an empty design with a file or a reason", () => {
    expect(textOf(format, { schemaVersion: 1 })).not.toBe("");
  });
});

describe("bill of materials", () => {
  it("lists the nodes and sums up to the capital of the result", () => {
    const lines = textOf(billOfMaterialsExport, article).split("\r\n");
    expect(lines.some((line) => line.startsWith("part,A100 training,nvidia-dgx-a100,8,"))).toBe(true);
    const capital = lines
      .filter((line) => line.startsWith("cost,") && line.includes(",once,"))
      .map((line) => Number(/,([\d.e+]+),once,/.exec(line)?.[1]));
    const { capitalUsd } = evaluate(article, catalog, context).cost;
    expect(capital.reduce((sum, usd) => sum + usd, 0)).toBeCloseTo(capitalUsd ?? 0, 0);
  });

  it("turns a name that is a formula into text", () => {
    const text = textOf(billOfMaterialsExport, setAt(article, "compute.pools[0].name", '=HYPERLINK("http://x")'));
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
  });
});

describe("summary", () => {
  it("says name, verdict, findings and assumptions, in Chinese as well", () => {
    const english = textOf(summaryExport, article);
    for (const words of ["# GPT-3 on 64 A100", "| Buildable |", "## Findings", "## What is assumed"])
      expect(english).toContain(words);
    expect(textOf(summaryExport, article, "zh-CN")).toContain("## 发现项");
  });

  it("keeps Markdown of a name from working", () => {
    const text = textOf(summaryExport, setAt(article, "purpose.name", "<img src=x> [a](http://b)\n# c"));
    expect(text).toContain("# \\<img src=x\\> \\[a\\](http://b) # c\n");
  });

  it("carries the reason of every replaced figure", () => {
    expect(textOf(summaryExport, templates["hospital-fine-tuning"].document)).toContain(
      "Measured on the hospital's pilot",
    );
  });
});
