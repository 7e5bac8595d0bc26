import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { messageProblems } from "../../scripts/lib/message-problems.mjs";
import { root } from "../../scripts/lib/paths.mjs";
import { makeTree } from "./tree.fixture";

const en = { title: "Designs", count: "{count, plural, one {# design} other {# designs}}", by: "by <b>{name}</b>" };
const zh = { title: "设计", count: "{count} 个设计", by: "由 <b>{name}</b>" };
const complete = {
  "messages/en/designs.json": JSON.stringify(en),
  "messages/zh-CN/designs.json": JSON.stringify(zh),
  "app/page.tsx": 't("title"); t("count"); t.rich("by");',
};

test("complete words pass, although a plural needs no branches in Chinese", () => {
  expect(messageProblems(makeTree(complete).path)).toEqual([]);
});

test("a deleted Chinese message fails the check as npm test runs it", () => {
  const { title: _, ...rest } = zh;
  const tree = makeTree({ ...complete, "messages/zh-CN/designs.json": JSON.stringify(rest) });
  const { code, output } = tree.run(join(root, "scripts/check-messages.mjs"), [`--root=${tree.path}`]);
  expect(output.trim()).toBe("messages/zh-CN/designs.json: title is missing");
  expect(code).toBe(1);
});

test("an emptied message, a renamed place and a lost tag fail", () => {
  const damaged = { title: " ", count: "{number} 个设计", by: "由 {name}" };
  const tree = makeTree({ ...complete, "messages/zh-CN/designs.json": JSON.stringify(damaged) });
  expect(messageProblems(tree.path)).toEqual([
    "messages/zh-CN/designs.json: title is missing",
    "messages/zh-CN/designs.json: count has the places {number} instead of {count}",
    "messages/zh-CN/designs.json: by has the places {name} instead of <b> {name}",
  ]);
});

test("a namespace that one language lacks fails, whichever it is", () => {
  const tree = makeTree({ ...complete, "messages/zh-CN/review.json": "{}" });
  rmSync(join(tree.path, "messages/zh-CN/designs.json"));
  expect(messageProblems(tree.path)).toEqual([
    "messages/zh-CN/designs.json is missing",
    "messages/en/review.json is missing",
  ]);
});

test("a message that nothing uses fails, one whose key is put together does not", () => {
  const more = JSON.stringify({ ...en, powerHelp: "x", costTitle: "x", user_created: "x", orphan: "x" });
  const tree = makeTree({
    ...complete,
    "messages/en/designs.json": more,
    "messages/zh-CN/designs.json": more,
    "components/rail.tsx": `t(\`parts.\${id}Help\`); t(\`cost\${part}\`); const action = "user.created"; t("title" + "count" + "by");`,
  });
  expect(messageProblems(tree.path)).toEqual(["messages/en/designs.json: nothing uses orphan"]);
});
