import { join } from "node:path";
import { expect, test } from "vitest";
import { root, tools } from "../../scripts/lib/paths.mjs";
import { makeTree, type Tree } from "./tree.fixture";

const sound = {
  "tsconfig.json": JSON.stringify({ compilerOptions: { moduleResolution: "bundler", paths: { "@/*": ["./*"] } } }),
  "node_modules/zod/package.json": JSON.stringify({ name: "zod", main: "index.js" }),
  "node_modules/zod/index.js": "export const z = 1;",
  "generated/prisma/client.ts": "export class PrismaClient {}",
  "lib/engine/units.ts": "export const one = 1;",
  "lib/engine/evaluate.ts": 'import { one } from "./units"; export const result = one;',
  "lib/spec/document.ts": 'import { result } from "../engine/evaluate"; export const document = result;',
  "lib/server/db.ts": 'import { PrismaClient } from "@/generated/prisma/client"; export const db = new PrismaClient();',
  "lib/features/designs/repository.ts": 'import { db } from "@/lib/server/db"; export const rows = db;',
  "lib/features/designs/operations/list-designs.ts": 'import { rows } from "../repository"; export const list = rows;',
  "lib/features/designs/queries.ts": 'import { document } from "@/lib/spec/document"; export const query = document;',
  "lib/features/sharing/queries.ts": "export const shares = 0;",
  "components/designs/table.tsx": 'import { query } from "@/lib/features/designs/queries"; export const table = query;',
  "app/page.tsx": 'import { table } from "@/components/designs/table"; export const page = table;',
};

function layers(tree: Tree): { readonly code: number | null; readonly broken: readonly string[] } {
  const config = join(root, ".dependency-cruiser.cjs");
  const { code, output } = tree.run(tools.depcruise, [
    "--config",
    config,
    "--output-type",
    "err",
    "app",
    "components",
    "lib",
  ]);
  const broken = [...output.matchAll(/error ([a-z-]+): (\S+)/g)].map(([, rule, file]) => `${rule}: ${file}`);
  return { code, broken: [...new Set(broken)].sort() };
}

test("a tree whose arrows point one way passes", () => {
  expect(layers(makeTree(sound))).toEqual({ code: 0, broken: [] });
});

test("importing Prisma from a component fails", () => {
  const tree = makeTree({
    ...sound,
    "components/designs/bad.tsx":
      'import { PrismaClient } from "@/generated/prisma/client"; export const bad = PrismaClient;',
  });
  expect(layers(tree)).toEqual({
    code: 2,
    broken: [
      "components-reach-no-server: components/designs/bad.tsx",
      "prisma-behind-repositories: components/designs/bad.tsx",
    ],
  });
});

test("each arrow that points the wrong way is named", () => {
  const tree = makeTree({
    ...sound,
    "lib/engine/bad-engine.ts": 'import { document } from "../spec/document"; export const bad = document;',
    "lib/engine/bad-package.ts": 'import { z } from "zod"; export const bad = z;',
    "lib/engine/bad-node.ts": 'import { readFileSync } from "node:fs"; export const bad = readFileSync;',
    "lib/spec/bad-spec.ts": 'import { shares } from "../features/sharing/queries"; export const bad = shares;',
    "lib/features/designs/bad-feature.ts": 'import { shares } from "../sharing/queries"; export const bad = shares;',
    "lib/features/designs/bad-screen.ts":
      'import { table } from "@/components/designs/table"; export const bad = table;',
    "components/designs/through-others.tsx": 'import { helper } from "./helper"; export const bad = helper;',
    "components/designs/helper.ts":
      'import { list } from "@/lib/features/designs/operations/list-designs"; export const helper = list;',
    "app/bad-page.tsx": 'import { rows } from "@/lib/features/designs/repository"; export const bad = rows;',
    "lib/i18n/bad-app.ts": 'import { page } from "@/app/page"; export const bad = page;',
    "lib/i18n/bad-test.ts": 'import { value } from "./value.fixture"; export const bad = value;',
    "lib/i18n/value.fixture.ts": "export const value = 1;",
    "lib/i18n/bad-path.ts": 'import { gone } from "./gone"; export const bad = gone;',
    "lib/i18n/first.ts": 'import { second } from "./second"; export const first = second;',
    "lib/i18n/second.ts": 'import { first } from "./first"; export const second = first;',
  });
  const { broken } = layers(tree);
  expect(broken).toEqual(
    [
      "app-holds-no-logic: app/bad-page.tsx",
      "components-reach-no-server: components/designs/helper.ts",
      "components-reach-no-server: components/designs/through-others.tsx",
      "engine-knows-nothing: lib/engine/bad-engine.ts",
      "engine-knows-nothing: lib/engine/bad-node.ts",
      "engine-knows-nothing: lib/engine/bad-package.ts",
      "features-apart: lib/features/designs/bad-feature.ts",
      "lib-below-components: lib/i18n/bad-app.ts",
      "no-cycles: lib/i18n/first.ts",
      "no-screen-in-lib: lib/features/designs/bad-screen.ts",
      "no-unresolvable: lib/i18n/bad-path.ts",
      "spec-on-engine-only: lib/spec/bad-spec.ts",
      "tests-stay-tests: lib/i18n/bad-test.ts",
    ].sort(),
  );
});
