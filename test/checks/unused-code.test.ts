import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, tools } from "../../scripts/lib/paths.mjs";
import { makeTree } from "./tree.fixture";

const { ignoreDependencies: _, ...settings } = JSON.parse(readFileSync(join(root, "knip.json"), "utf8"));
const used = {
  "package.json": JSON.stringify({ name: "tree", type: "module", dependencies: {} }),
  "knip.json": JSON.stringify({ ...settings, entry: ["cli/main.ts"] }),
  "cli/main.ts": 'import { size } from "../lib/size"; process.stdout.write(String(size));',
  "lib/size.ts": "export const size = 1;",
};

test("code that is all used passes", () => {
  const { code, output } = makeTree(used).run(tools.knip, ["--no-progress", "--no-config-hints"]);
  expect(output).toBe("");
  expect(code).toBe(0);
});

test("an unused export and an unused file fail by name", () => {
  const tree = makeTree({
    ...used,
    "lib/size.ts": "export const size = 1; export const nobodyWantsThis = 2;",
    "lib/forgotten.ts": "export const forgotten = 1;",
  });
  const { code, output } = tree.run(tools.knip, ["--no-progress", "--no-config-hints"]);
  expect(output).toContain("nobodyWantsThis");
  expect(output).toContain("lib/forgotten.ts");
  expect(code).toBe(1);
});
