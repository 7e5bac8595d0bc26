// Pictures for a person to look at, taken on demand only: into the folder that PODWRIGHT_SCREENS names.
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { showTheme } from "./axe";

export const picturesFolder = process.env.PODWRIGHT_SCREENS;

/** One picture per theme; `parts` name it. */
export async function takePictures(page: Page, parts: readonly (string | number)[], fullPage: boolean): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    await showTheme(page, theme);
    const name = [...parts, theme].join("-").replaceAll(/[^\w-]+/gu, "_");
    await page.screenshot({ path: join(picturesFolder ?? "", `${name}.png`), fullPage });
  }
}
