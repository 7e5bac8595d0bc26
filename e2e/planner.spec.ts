// From "find the best plan" to results that run on it, on the largest template.
import { expect } from "@playwright/test";
import { untilAlive } from "./support/alive";
import { expectAccessible } from "./support/axe";
import { openBy } from "./support/open-by";
import { test } from "./support/scene";
import { holdSearch } from "./support/search-requests";
import { words } from "./support/words";
import { createDesign } from "./support/workspace";

const say = words("en");

test("the planner shows what it has, can be cancelled, explains and applies", async ({ open, scene }) => {
  const { id } = await createDesign(scene.owner.api, "meta-24k-roce");
  const page = await open({ as: scene.owner });
  await page.goto(`/designs/${id}/compose/workload`);
  await untilAlive(page);
  const dialog = page.getByRole("dialog");
  const plans = dialog.getByRole("table", { name: say("planner.plans") });

  await openBy(page.getByRole("button", { name: say("planner.find") }), dialog);
  await expect(dialog.getByText(say("planner.status.finished"))).toBeVisible();
  await expect(plans.getByRole("radio")).toHaveCount(10);

  const letThrough = await holdSearch(page);
  await dialog.getByRole("radio", { name: say("planner.objectives.cost") }).click();
  await expect(dialog.getByText(say("planner.status.running"))).toBeVisible();
  await expect(plans.getByRole("radio").first()).toBeVisible();
  await expect(dialog.getByRole("button", { name: say("planner.apply") })).toBeDisabled();
  await dialog.getByRole("button", { name: say("planner.cancel") }).click();
  await expect(dialog.getByText(say("planner.status.cancelled"))).toBeVisible();
  await expect(plans.getByRole("radio").first()).toBeVisible();
  await letThrough();

  await dialog.getByRole("radio", { name: say("planner.objectives.time") }).click();
  await expect(dialog.getByText(say("planner.status.finished"))).toBeVisible();
  await expect(dialog.getByRole("heading", { name: say("planner.why.title") })).toBeVisible();
  await expect(dialog.getByRole("table", { name: say("planner.why.alternatives") })).toBeVisible();
  await expectAccessible(page, "the planner's dialog");

  await dialog.getByRole("button", { name: say("planner.apply") }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: /^Remove: Plan found by the planner/u })).toBeVisible();
  await expect(page.getByText(say("composer.save.saved"), { exact: true })).toBeVisible();

  await page.goto(`/designs/${id}/results`);
  await untilAlive(page);
  await page.getByRole("link", { name: say("resultsOverview.more.training") }).click();
  await page.waitForURL(/\/results\/training$/u);
  await expect(page.getByText(say("results.training.source.planner"))).toBeVisible();
  const why = page.getByRole("button", { name: say("explain.why", { label: say("results.training.step") }) }).first();
  await openBy(why, page.getByRole("dialog"));
  await expect(page.getByRole("dialog").getByRole("list").first()).toBeVisible();
});

test("a plan that was applied is taken back in one step", async ({ open, scene }) => {
  const { id, document } = await createDesign(scene.owner.api, "meta-24k-roce");
  const page = await open({ as: scene.owner });
  await page.goto(`/designs/${id}/results/training`);
  await untilAlive(page);
  const dialog = page.getByRole("dialog");
  await openBy(page.getByRole("button", { name: say("planner.find") }), dialog);
  await expect(dialog.getByText(say("planner.status.finished"))).toBeVisible();
  await dialog.getByRole("button", { name: say("planner.apply") }).click();
  await expect(page.getByText(say("results.training.source.planner"))).toBeVisible();
  await page.getByRole("button", { name: say("common.undo") }).click();
  await expect(page.getByText(say("results.training.source.given"))).toBeVisible();
  const kept = await scene.owner.api.get<{ document: typeof document }>(`/designs/${id}`);
  expect(kept.document).toEqual(document);
});

test("a viewer may look for a plan but not apply it", async ({ open, scene }) => {
  const page = await open({ as: scene.viewer });
  await page.goto(`/designs/${scene.design}/results/training`);
  await untilAlive(page);
  const dialog = page.getByRole("dialog");
  await openBy(page.getByRole("button", { name: say("planner.find") }), dialog);
  await expect(dialog.getByText(say("planner.status.finished"))).toBeVisible();
  await expect(dialog.getByRole("button", { name: say("planner.apply") })).toHaveCount(0);
});
