import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import en from "@/messages/en/settings.json";
import zh from "@/messages/zh-CN/settings.json";

const features = join(import.meta.dirname, "../../lib/features");

/** What the operations write into the audit log. */
function writtenActions(): string[] {
  const files = readdirSync(features, { recursive: true, encoding: "utf8" });
  const lines = files
    .filter((file) => /operations[\\/].+\.ts$/u.test(file))
    .flatMap((file) => readFileSync(join(features, file), "utf8").split("\n"))
    .filter((line) => line.includes("action:"));
  return lines.flatMap((line) => [...line.matchAll(/"([a-z]+\.[a-z-]+)"/gu)].map(([, action]) => action ?? ""));
}

it.each([
  ["en", en],
  ["zh-CN", zh],
])("every action that an operation logs has words in %s", (_, { auditActions }) => {
  const actions = writtenActions();
  expect(actions).toContain("version.approved");
  const wordless = actions.filter((action) => !Object.hasOwn(auditActions, action.replace(".", "_")));
  expect(wordless).toEqual([]);
});
