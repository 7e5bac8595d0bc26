import { expect } from "@playwright/test";
import { test } from "./support/served-app";

test("the application answers again at the same address after it was stopped", async ({ app, page }) => {
  await page.goto("/");
  await expect(page).toHaveTitle(/Podwright/);
  await app.stop();
  await expect(page.goto("/")).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
  await app.start();
  await page.goto("/");
  await expect(page).toHaveTitle(/Podwright/);
});

test("nothing is missing on the way in", async ({ app, page }) => {
  const missing: string[] = [];
  page.on("response", (response) => {
    if (response.status() >= 400) missing.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(app.ownerLink);
  await page.waitForLoadState("networkidle");
  expect(missing).toEqual([]);
});
