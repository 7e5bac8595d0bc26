// Pictures of every page in both languages, both themes and two widths, to be looked at by a person: only on demand,
// with PODWRIGHT_SCREENS=1, into test-results/screens.
import { join } from "node:path";
import { locales } from "../lib/i18n/locales";
import { root } from "../scripts/lib/paths.mjs";
import { showTheme } from "./support/axe";
import { pages, routes } from "./support/pages";
import { test } from "./support/scene";

const folder = join(root, "test-results/screens");
const fileName = (...parts: readonly (string | number)[]) => `${parts.join("-").replaceAll(/[^\w-]+/gu, "_")}.png`;

for (const route of routes()) {
  for (const locale of locales) {
    test(`pictures of ${route} in ${locale}`, async ({ open, scene }) => {
      for (const { name, as, to, tolerates } of pages[route] ?? []) {
        for (const width of [1280, 390]) {
          const visitor = { locale, width, ...(as ? { as: as(scene) } : {}), ...(tolerates ? { tolerates } : {}) };
          const page = await open(visitor);
          const target = to(scene);
          if (typeof target === "string") await page.goto(target, { waitUntil: "networkidle" });
          else await target(page);
          for (const theme of ["light", "dark"] as const) {
            await showTheme(page, theme);
            const path = join(folder, fileName(route, name, width, locale, theme));
            await page.screenshot({ path, fullPage: true });
          }
          await page.context().close();
        }
      }
    });
  }
}
