// Where links and the browser's history lead: to the page of the address, also past links to a place on a page.
import { expect } from "@playwright/test";
import { untilAlive } from "./support/alive";
import { openBy } from "./support/open-by";
import { test } from "./support/scene";
import { words } from "./support/words";

const say = words("en");

test("back from the composer to a part of the results", async ({ open, scene }) => {
  const page = await open({ as: scene.owner });
  await page.goto(`/designs/${scene.design}/results`);
  await untilAlive(page);
  const contents = page.getByRole("navigation", { name: say("results.contents") });
  await contents.getByRole("link", { name: say("results.parts.findings") }).click();
  // A link that is followed before the last one arrived takes its place in the history.
  await page.waitForURL(/#findings$/u);
  const lead = page.getByRole("link", { name: new RegExp(`^${say("review.lead")}`, "u") }).first();
  await lead.click();
  await page.waitForURL(/\/compose\//u);
  await expect(page.getByRole("textbox").first()).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/results#findings$/u);
  await expect(page.getByRole("heading", { level: 2, name: say("results.parts.findings") })).toBeVisible();
});

test("why a limit of the overview is what it is, by pointer and by keyboard", async ({ open, scene }) => {
  const page = await open({ as: scene.owner });
  await page.goto(`/designs/${scene.design}/results`);
  await untilAlive(page);
  const limit = page.locator("[data-limit]").first();
  const name = (await limit.getByRole("rowheader").textContent()) ?? "";
  const label = `${say("resultsBinding.slack")}, ${name}`;
  const drawer = page.getByRole("dialog", { name: say("explain.title", { label }) });
  await openBy(limit.getByRole("button", { name: say("explain.why", { label }) }), drawer);
  await expect(drawer.getByText(/1 − used ÷/u)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();

  const delivered = `${say("review.sides.delivered")}, ${say("review.withinPower")}`;
  await page.getByRole("button", { name: say("explain.why", { label: delivered }) }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: say("explain.title", { label: delivered }) })).toBeVisible();
});

test("back to a page whose beginning was skipped", async ({ open, scene }) => {
  const page = await open({ as: scene.owner });
  await page.goto("/settings/profile");
  await untilAlive(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#main$/u);
  await page.getByRole("link", { name: say("settings.members"), exact: true }).click();
  await page.waitForURL(/\/members$/u);
  await expect(page.getByRole("heading", { level: 2, name: say("settings.members") })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("button", { name: say("account.changePassword") })).toBeVisible();
});

test("a design opens where its reader has something to do", async ({ open, scene }) => {
  const { owner, manager, viewer, design } = scene;
  for (const [as, place] of [
    [owner, "compose/purpose"],
    [manager, "versions"],
    [viewer, "results"],
  ] as const) {
    const page = await open({ as });
    await page.goto(`/designs/${design}`);
    await expect(page).toHaveURL(new RegExp(`/designs/${design}/${place}$`, "u"));
  }
});
