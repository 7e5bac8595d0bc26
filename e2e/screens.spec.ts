// Pictures of every page in both languages, both themes and two widths, to be looked at by a person: only on demand,
// into the folder that PODWRIGHT_SCREENS names. With it set, the accessibility tests picture their dialogs and errors, too.
import { locales } from "../lib/i18n/locales";
import { pages, routes } from "./support/pages";
import { takePictures } from "./support/picture";
import { test } from "./support/scene";

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
          await takePictures(page, [route, name, width, locale], true);
          await page.context().close();
        }
      }
    });
  }
}
