// Pictures for a person to look at, taken on demand only: with PODWRIGHT_SCREENS=1, into test-results/screens.
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { root } from "../../scripts/lib/paths.mjs";
import { showTheme } from "./axe";

const folder = join(root, "test-results/screens");

/** One picture per theme; `parts` name it. */
export async function takePictures(page: Page, parts: readonly (string | number)[], fullPage: boolean): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    await showTheme(page, theme);
    const name = [...parts, theme].join("-").replaceAll(/[^\w-]+/gu, "_");
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
  }
}
