import type { Page } from "@playwright/test";

const designAddress = /\/api\/v1\/designs\/[^/]+$/u;

/** Holds back what a tab sends to be saved, as a slow network does, until the answered function is called. */
export async function delaySaves(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  await page.route(designAddress, async (route) => {
    if (route.request().method() === "PATCH") await released;
    await route.continue();
  });
  return release;
}

export async function breakSaves(page: Page): Promise<void> {
  await page.route(designAddress, (route) => route.abort());
}
