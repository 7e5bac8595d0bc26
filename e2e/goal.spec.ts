// From a goal to a design: the sentence is filled in, every kind is sized, and the cheapest opens in the composer.
import { expect, type Page } from "@playwright/test";
import { untilAlive } from "./support/alive";
import { test } from "./support/scene";
import { type Say, words } from "./support/words";

async function fillGoal(page: Page, say: Say, power: string) {
  await page.getByRole("combobox", { name: say("goal.fields.model") }).fill("GPT-3 175B");
  await page.getByRole("option").first().click();
  await page.getByRole("textbox", { name: say("goal.fields.tokens") }).fill("300B");
  await page.getByRole("textbox", { name: say("goal.fields.seconds") }).fill("90");
  await page.getByRole("textbox", { name: say("goal.fields.facilityWatts") }).fill(power);
}

for (const locale of ["en", "zh-CN"] as const) {
  test(`a goal becomes a design, ${locale}`, async ({ open, scene }) => {
    const say = words(locale);
    const page = await open({ as: scene.owner, locale });
    await page.goto("/designs");
    await untilAlive(page);
    await page.getByRole("button", { name: say("designs.newDesign") }).click();
    await page
      .getByRole("dialog")
      .getByRole("link", { name: say("designs.startGoal") })
      .click();
    await page.waitForURL(/\/designs\/goal$/u);
    await page.getByRole("button", { name: say("goal.find") }).click();
    await expect(page.getByText(say("goal.missing")).first()).toBeVisible();
    await fillGoal(page, say, "30 MW");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("progressbar")).toBeVisible();
    const openers = page.getByRole("button", { name: say("goal.open") });
    await expect(openers).toHaveCount(3, { timeout: 60_000 });
    await openers.first().click();
    await page.waitForURL(/\/designs\/[\w-]{36}\/compose/u);
    await expect(page.getByText("GPT-3 175B", { exact: false }).first()).toBeVisible();
  });
}
