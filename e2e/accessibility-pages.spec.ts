import { expect, type Page } from "@playwright/test";
import type { Locale } from "../lib/i18n/format-quantity";
import { expectAccessible } from "./support/axe";
import { pages, routes } from "./support/pages";
import { type Scene, test } from "./support/scene";
import type { Open } from "./support/test";

test("every route has its entry in the table of pages, and every entry its route", () => {
  expect(Object.keys(pages).sort()).toEqual(routes());
});

async function visit(route: string, locale: Locale, open: Open, scene: Scene, only?: number): Promise<void> {
  for (const { name, as, to, tolerates } of (pages[route] ?? []).slice(0, only)) {
    const page: Page = await open({ locale, ...(as ? { as: as(scene) } : {}), ...(tolerates ? { tolerates } : {}) });
    const target = to(scene);
    if (typeof target === "string") await page.goto(target);
    else await target(page);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.waitForLoadState("networkidle");
    await expectAccessible(page, name);
    await page.context().close();
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
