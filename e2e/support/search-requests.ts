import type { Page } from "@playwright/test";

/** Lets the first stretch of a search through and holds back the others, as a long search does, until told otherwise. */
export async function holdSearch(page: Page): Promise<() => Promise<void>> {
  let asked = 0;
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  const address = /\/api\/v1\/plans$/u;
  await page.route(address, async (route) => {
    asked += 1;
    if (asked > 1) await released;
    // Whoever cancelled meanwhile wants no answer any more.
    await route.continue().catch(() => undefined);
  });
  return async () => {
    release();
    await page.unroute(address);
  };
}
