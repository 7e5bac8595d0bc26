import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/lib/paths.mjs";
import { staleRegistries, writeRegistries } from "../../scripts/lib/registries.mjs";
import { makeTree } from "./tree.fixture";

const words = { "messages/en/designs.json": '{"title":"Designs"}', "messages/zh-CN/designs.json": '{"title":"设计"}' };
const registry = "lib/i18n/messages.gen.ts";

function freshTree() {
  const tree = makeTree({ ...words, "lib/i18n/.keep": "" });
  writeRegistries(tree.path);
  return tree;
}

test("a registry that was just written is fresh, and names every item", () => {
  const tree = freshTree();
  expect(staleRegistries(tree.path)).toEqual([]);
  const text = readFileSync(join(tree.path, registry), "utf8");
  expect(text).toContain("../../messages/zh-CN/designs.json");
});

test("a registry edited by hand fails the check as npm test runs it", () => {
  const tree = freshTree();
  tree.write(registry, `${readFileSync(join(tree.path, registry), "utf8")}// only a remark\n`);
  const { code, output } = tree.run(join(root, "scripts/registries.mjs"), ["--check", `--root=${tree.path}`]);
  expect(output.trim()).toBe(`${registry} is not what its folder says: run npm run registries`);
  expect(code).toBe(1);
});

test("a new item makes the registry stale until it is written again", () => {
  const tree = freshTree();
  tree.write("messages/en/review.json", "{}");
  expect(staleRegistries(tree.path)).toEqual([registry]);
  expect(writeRegistries(tree.path)).toEqual([registry]);
  expect(staleRegistries(tree.path)).toEqual([]);
});
