import { expect, type Page } from "@playwright/test";
import type { Locale } from "../lib/i18n/format-quantity";
import { untilAlive } from "./support/alive";
import { expectAccessible } from "./support/axe";
import { pages, routes } from "./support/pages";
import { type Scene, test } from "./support/scene";
import type { Open } from "./support/test";
import type { Person } from "./support/workspace";

// The longest file: whichever worker is free takes its next test.
test.describe.configure({ mode: "parallel" });

test("every route has its entry in the table of pages, and every entry its route", () => {
  expect(Object.keys(pages).sort()).toEqual(routes());
});

async function visit(route: string, locale: Locale, open: Open, scene: Scene, only?: number): Promise<void> {
  // Someone who is signed in goes from one view to the next; strangers come anew, without what a link has left, and so
  // does who may hear complaints.
  const windows = new Map<Person, Page>();
  for (const { name, as, to, tolerates } of (pages[route] ?? []).slice(0, only)) {
    const person = as?.(scene);
    const kept = tolerates ? undefined : person;
    const visitor = { locale, ...(person ? { as: person } : {}), ...(tolerates ? { tolerates } : {}) };
    const page = (kept && windows.get(kept)) ?? (await open(visitor));
    if (kept) windows.set(kept, page);
    const target = to(scene);
    if (typeof target === "string") await page.goto(target);
    else await target(page);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await untilAlive(page);
    await expectAccessible(page, name);
    if (!kept) await page.context().close();
  }
}

for (const route of routes()) {
  test(`${route} can be used by everyone`, ({ open, scene }) => visit(route, "en", open, scene));
}

/** Words of other lengths and another script: the pages with the most on them. */
const alsoInChinese = [
  "/s/[id]",
  "/designs",
  "/designs/[id]/compose/[section]",
  "/designs/[id]/results",
  "/designs/[id]/results/training",
  "/designs/[id]/versions/[number]",
];

for (const route of alsoInChinese) {
  test(`${route} can be used by everyone in Chinese`, ({ open, scene }) => visit(route, "zh-CN", open, scene, 2));
}
