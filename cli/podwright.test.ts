// The command as a person runs it: what it writes where, and how it exits. Two real processes prove the launcher, its
// standard input and its exit code; the rest runs in this one.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { documentDigest } from "../lib/spec/digest";
import { articleGpt3Template } from "../lib/spec/templates/article-gpt3.template";
import { templates } from "../lib/spec/templates/templates.gen";
import { podwright, type Run } from "./run-here.fixture";

const program = fileURLToPath(new URL("podwright.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "podwright-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A process of its own. */
function spawned(args: readonly string[], input: string): Promise<Run> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: folder });
    let output = "";
    let errors = "";
    child.stdout.on("data", (chunk) => {
      output += String(chunk);
    });
    child.stderr.on("data", (chunk) => {
      errors += String(chunk);
    });
    child.on("error", fail);
    child.on("close", (code) => done({ code, output, errors }));
    child.stdin.end(input);
  });
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("as a process", () => {
  it("reads YAML with units from standard input and reports in Chinese", async () => {
    const yaml = [
      "schemaVersion: 1",
      "purpose: { name: 试验机房, targets: { facilityWatts: 1.5 MW } }",
      "compute: { pools: [{ node: nvidia-dgx-h100, nodes: 16 }] }",
    ].join("\n");
    const { code, output, errors } = await spawned(["evaluate", "-", "--lang", "zh-CN"], yaml);
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    for (const words of ["试验机房", "设施功率", "1.5 MW"]) expect(output).toContain(words);
  }, 120_000);

  it("exits 1 for an invalid document and names every field with value and limit", async () => {
    const document = {
      schemaVersion: 1,
      purpose: { targets: { budgetUsd: -3 } },
      compute: { pools: [{ nodez: 1, nodes: 0 }] },
    };
    const { code, output, errors } = await spawned(["validate", "-"], JSON.stringify(document));
    expect({ code, output }).toEqual({ code: 1, output: "" });
    expect(errors).toMatch(/^purpose\.targets\.budgetUsd: .*-3.*limit 1000/m);
    expect(errors).toMatch(/^compute\.pools\[0\]\.nodes: .*\(value 0, limit 1\)/m);
    expect(errors).toMatch(/^compute\.pools\[0\]\.nodez: .*"compute\.pools\[0\]\.node"/m);
  }, 120_000);
});

it("gives the whole answer as JSON", async () => {
  const { code, output, errors } = await podwright("evaluate", "template:article-gpt3", "--format", "json");
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  const answer: {
    readonly documentDigest: string;
    readonly score: {
      readonly article: { readonly product: number };
      readonly index: { readonly factors: readonly unknown[] };
    };
  } = JSON.parse(output);
  const members = [
    "documentDigest",
    "engine",
    "buildable",
    "score",
    "training",
    "network",
    "storage",
    "facility",
    "cost",
    "controls",
    "findings",
  ];
  expect(Object.keys(answer)).toEqual(expect.arrayContaining(members));
  expect(answer.documentDigest).toBe(documentDigest(articleGpt3Template.document));
  expect(answer.score.article.product).toBe(30_720_000);
  expect(answer.score.index.factors).toHaveLength(5);
});

it("explains a figure as a tree, as deep as asked, down to fields and sources", async () => {
  const asked = ["evaluate", "template:article-gpt3", "--explain", "training.jobs[0].trainingSeconds"];
  const shallow = await podwright(...asked, "--depth", "0");
  expect(shallow).toMatchObject({ code: 0, errors: "" });
  expect(shallow.output).toMatch(/^trainingSeconds · Time to train = .*\n {4}= .+ ÷ .+\n/);
  expect(shallow.output).not.toContain("Design field");
  const deep = await podwright(...asked, "--depth", "40");
  expect(deep.output).toContain("← Design field: Workload › Job 1 › Training › Training tokens");
  expect(deep.output).toMatch(/← Catalogue: NVIDIA A100.*, memoryBytesPerSecond\. /);
  expect(deep.output).toMatch(/← Constant, known to lie between .* and /);
  const chinese = await podwright(...asked, "--lang", "zh-CN");
  expect(chinese.output).toMatch(/← 设计字段：.+ › .+/);
});

it("explains a figure as JSON, and what cannot be explained is wrong usage that lists what can", async () => {
  const asked = ["evaluate", "template:article-gpt3", "--format", "json", "--explain"];
  const { output } = await podwright(...asked, "training.jobs[0].memoryTotalBytes");
  const tree: { readonly root: number; readonly nodes: readonly { readonly unit: string }[] } = JSON.parse(output);
  expect(tree.nodes[tree.root]).toMatchObject({ name: "Memory of the fullest accelerator", unit: "bytes" });
  const wrong = await podwright(...asked, "training.jobs[0].name");
  expect(wrong).toMatchObject({ code: 2, output: "" });
  expect(wrong.errors).toContain("training.jobs[0].goodput");
  expect((await podwright(...asked, "training", "--depth", "many")).code).toBe(2);
});

it.each(Object.keys(templates))("evaluates the template %s with exit 0, in both languages", async (id) => {
  for (const locale of ["en", "zh-CN"]) {
    const { code, output } = await podwright("evaluate", `template:${id}`, "--lang", locale);
    expect(code).toBe(0);
    expect(output.match(/.{0,80}(undefined|NaN|\{\w+\}).{0,80}/g)).toBeNull();
  }
});

it("plans the jobs of a design: best plans, why, and a plan as the document holds it", async () => {
  const args = ["plan", "template:article-gpt3", "--top", "3", "--objective", "time"] as const;
  const { code, output, errors } = await podwright(...args, "--format", "json");
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  interface Planned {
    readonly accelerators: number;
    readonly search: { readonly best: readonly { readonly seconds: number }[]; readonly nextCursor: null };
    readonly explanation: { readonly seconds: number };
    readonly resolvedPlan: Readonly<Record<string, unknown>>;
  }
  const answer: { readonly documentDigest: string; readonly jobs: readonly Planned[] } = JSON.parse(output);
  const [job] = answer.jobs;
  const { document } = articleGpt3Template;
  expect(answer.documentDigest).toBe(documentDigest(document));
  expect(job).toMatchObject({ accelerators: 64, search: { nextCursor: null } });
  expect(job?.search.best).toHaveLength(3);
  expect(job?.explanation.seconds).toBe(job?.search.best[0]?.seconds);
  // Written into the design, the plan is taken as it is.
  const taken = { parallel: { mode: "auto" }, resolvedPlan: job?.resolvedPlan };
  const jobs = document.workload?.jobs?.map((each) => ({ ...each, ...taken }));
  const planned = file("planned.json", JSON.stringify({ ...document, workload: { ...document.workload, jobs } }));
  const { output: result } = await podwright("evaluate", planned, "--format", "json");
  expect(JSON.parse(result).training.jobs[0].plan.source).toBe("planner");
});

it.each(["time", "cost", "memory"])("writes plans by %s as tables in both languages", async (objective) => {
  for (const [locale, why] of [
    ["en", "What other choices give up"],
    ["zh-CN", "其他选择的代价"],
  ] as const) {
    const { code, output } = await podwright(
      "plan",
      "template:meta-24k-roce",
      "--objective",
      objective,
      "--lang",
      locale,
    );
    expect(code).toBe(0);
    expect(output).toContain(why);
    expect(output.match(/.{0,80}(undefined|NaN|\{\w+\}).{0,80}/g)).toBeNull();
  }
});

it("refuses to plan where nothing is trained", async () => {
  const { code, errors } = await podwright("plan", file("bare.yaml", "schemaVersion: 1\n"));
  expect(code).toBe(2);
  expect(errors).toContain("no training job");
});

it("says of a design on which nothing fits how many accelerators would hold it", async () => {
  const { document } = articleGpt3Template;
  const pools = document.compute?.pools?.map((pool) => ({ ...pool, nodes: 1 }));
  const tiny = file("tiny.json", JSON.stringify({ ...document, compute: { ...document.compute, pools } }));
  const { code, output } = await podwright("plan", tiny);
  expect(code).toBe(0);
  expect(output).toContain("Nothing fits");
  expect(output).toMatch(/Accelerators that hold the job +\d\d/u);
});

it.each([
  ["broken.json", '{"schemaVersion": 1,', "JSON"],
  ["broken.yaml", "a: [1, 2", "YAML"],
  ["twice.yaml", "schemaVersion: 1\nschemaVersion: 1\n", "YAML"],
  [
    "laughs.yaml",
    `a: &a [x, x]\n${"bcdefghij"
      .split("")
      .map((name, index) => `${name}: &${name} [${`*${"abcdefghij"[index]}, `.repeat(9)}1]`)
      .join("\n")}\n`,
    "YAML",
  ],
])("exits 1 for %s, without a stack", async (name, text, kind) => {
  const { code, errors } = await podwright("validate", file(name, text));
  expect(code).toBe(1);
  expect(errors).toMatch(new RegExp(`^document: This is not valid ${kind}`));
  expect(errors).not.toContain("    at ");
});

it.each([
  [["frobnicate"], "There is no command"],
  [[], "Name a command"],
  [["evaluate"], "Name a SOURCE"],
  [["evaluate", "no-such-file.yaml"], "no such file"],
  [["evaluate", "template:article-gpt"], "article-gpt3"],
  [["evaluate", "template:article-gpt3", "--format", "xml"], "table or json"],
  [["evaluate", "template:article-gpt3", "--today", "2026-02-30"], "must be a day"],
  [["evaluate", "template:article-gpt3", "--today", "2026-13-01"], "must be a day"],
  [["plan", "template:article-gpt3", "--objective", "fame"], "--objective must be time or cost or memory"],
  [["plan", "template:article-gpt3", "--top", "0"], "--top must be a whole number"],
  [["plan", "template:article-gpt3", "--job", "nobody"], 'There is no job "nobody"'],
  [["evaluate", "template:article-gpt3", "--top", "3"], "--top belongs to the command plan"],
  [["evaluate", "template:article-gpt3", "--days", "3"], "--days belongs to the command goal"],
  [["evaluate", "template:article-gpt3", "--radix", "3"], "--radix belongs to the command size"],
  [["size", "fabric", "--topology", "hypercube"], "--topology must be one of"],
  [["size", "fabric", "--topology", "rail", "--radix", "64"], "size fabric needs --endpoints"],
  [["size", "fabric", "--topology", "rail", "--radix", "1.5", "--endpoints", "8"], "--radix must be a whole number"],
  [["size", "fabric", "--topology", "multi-plane", "--radix", "64", "--endpoints", "8"], "multi-plane needs --planes"],
  [
    ["size", "fabric", "--topology", "torus", "--radix", "6", "--endpoints", "8", "--rails", "8"],
    "--rails means nothing",
  ],
  [["template", "list", "--wat"], "--wat"],
  [["export", "pdf", "template:article-gpt3"], "Name a FORMAT"],
])("exits 2 when called wrongly: %j", async (args, sentence) => {
  const { code, output, errors } = await podwright(...args);
  expect({ code, output }).toEqual({ code: 2, output: "" });
  expect(errors).toContain(sentence);
});

it("lists templates, and shows one that it takes back unchanged, also as YAML", async () => {
  const list = await podwright("template", "list", "--format", "json");
  expect(JSON.parse(list.output)).toEqual(Object.values(templates).map(({ id, title }) => ({ id, title: title[0] })));
  const shown = await podwright("template", "show", "meta-24k-roce", "--format", "yaml");
  const digest = documentDigest(templates["meta-24k-roce"].document);
  expect(shown.output).toBe(stringify(templates["meta-24k-roce"].document, { version: "1.2", lineWidth: 0 }));
  const checked = await podwright("validate", file("shown.yaml", shown.output), "--format", "json");
  expect(JSON.parse(checked.output)).toEqual({ valid: true, documentDigest: digest, problems: [] });
});

it("writes an export to standard output, or says why there is none", async () => {
  const { code, output } = await podwright("export", "kubernetes", "template:article-gpt3");
  expect(code).toBe(0);
  expect(output).toContain("kind: Job");
  const refused = await podwright("export", "kubernetes", "template:meta-24k-roce");
  expect(refused).toMatchObject({ code: 1, output: "" });
  expect(refused.errors).toContain("slurm");
});
