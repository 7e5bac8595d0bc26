// Nothing that was typed is lost: to another tab, to a server that went away, to a slip, or to a reload.
import { expect, type Page } from "@playwright/test";
import { untilAlive } from "./support/alive";
import { control, goToSection, type, untilSaved } from "./support/form";
import { openBy } from "./support/open-by";
import { delaySaves, leaveUnanswered } from "./support/save-requests";
import { test } from "./support/test";
import { words } from "./support/words";
import { createDesign, getDesign } from "./support/workspace";

const say = words("en");
const nodes = "compute/pools/1/nodes";
const spares = "compute/pools/1/spareNodes";
const serverIsAway = /ERR_CONNECTION_(REFUSED|RESET)|ERR_EMPTY_RESPONSE|ERR_SOCKET_NOT_CONNECTED|status of 50\d/u;

const field = (page: Page, path: string) => control(page, path, "en");

test("of two tabs that change the same field, the second sees the other change in words and chooses", async ({
  open,
  workspace: { owner },
}) => {
  const { id } = await createDesign(owner.api);
  const first = await open({ as: owner });
  const second = await first.context().newPage();
  for (const tab of [first, second]) {
    await tab.goto(`/designs/${id}/compose/compute`);
    await untilAlive(tab);
  }

  const letThrough = await delaySaves(second);
  await type(field(second, nodes), "20");
  await type(field(second, spares), "2");
  await expect(second.getByText(say("composer.save.saving"))).toBeVisible();
  await type(field(first, nodes), "12");
  await untilSaved(first, say);
  letThrough();

  const dialog = second.getByRole("dialog", { name: say("composer.conflict.title") });
  const choice = dialog.getByRole("radiogroup", { name: /Nodes$/u });
  await expect(choice.getByRole("radio", { name: `${say("composer.conflict.mine")} 20` })).toBeChecked();
  await choice.getByRole("radio", { name: `${say("composer.conflict.theirs")} 12` }).click();
  await dialog.getByRole("button", { name: say("composer.conflict.settle") }).click();

  await untilSaved(second, say);
  await expect(field(second, nodes)).toHaveValue("12");
  const { document } = await getDesign(owner.api, id);
  expect(document.compute?.pools?.[0]).toMatchObject({ nodes: 12, spareNodes: 2 });
  // The first tab had nothing of its own in the way and takes over what the second saved.
  await expect(field(first, spares)).toHaveValue("2");
});

test("changes of two tabs that do not touch each other are both kept", async ({ open, workspace: { owner } }) => {
  const { id } = await createDesign(owner.api);
  const first = await open({ as: owner });
  const second = await first.context().newPage();
  for (const tab of [first, second]) {
    await tab.goto(`/designs/${id}/compose/compute`);
    await untilAlive(tab);
  }

  const letThrough = await delaySaves(second);
  await type(field(second, spares), "3");
  await expect(second.getByText(say("composer.save.saving"))).toBeVisible();
  await type(field(first, nodes), "10");
  await untilSaved(first, say);
  letThrough();
  const dialog = second.getByRole("dialog", { name: say("composer.conflict.title") });
  await expect(
    dialog.getByRole("heading", { name: say("composer.conflict.groups.theirs", { count: 1 }) }),
  ).toBeVisible();
  await expect(dialog.getByRole("heading", { name: say("composer.conflict.groups.mine", { count: 1 }) })).toBeVisible();
  await dialog.getByRole("button", { name: say("composer.conflict.settle") }).click();

  await untilSaved(second, say);
  const { document } = await getDesign(owner.api, id);
  expect(document.compute?.pools?.[0]).toMatchObject({ nodes: 10, spareNodes: 3 });
  await expect(field(second, nodes)).toHaveValue("10");
  await expect(field(first, spares)).toHaveValue("3");
});

test("an edit made while the server is away arrives when it is back", async ({ app, open, workspace: { owner } }) => {
  const { id } = await createDesign(owner.api);
  const page = await open({ as: owner, tolerates: serverIsAway });
  await page.goto(`/designs/${id}/compose/compute`);
  await untilAlive(page);
  await expect(field(page, nodes)).toBeEditable();
  await app.stop();
  await type(field(page, nodes), "24");
  await expect(page.getByText(say("composer.save.offline"), { exact: true }).first()).toBeVisible();
  // The other sections are at hand, too.
  await goToSection(page, say, "purpose", "en");
  await type(field(page, "purpose/targets/powerUsageEffectiveness"), "1.2");
  await app.start();
  await expect(page.getByText(say("composer.save.saved"), { exact: true })).toBeVisible({ timeout: 30_000 });
  const { document } = await getDesign(owner.api, id);
  expect(document.compute?.pools?.[0]?.nodes).toBe(24);
  expect(document.purpose?.targets?.powerUsageEffectiveness).toBe(1.2);
});

test("an edit made while the server owes an answer arrives, though the page is left at once", async ({
  open,
  workspace: { owner },
}) => {
  const { id } = await createDesign(owner.api);
  const page = await open({ as: owner });
  await page.goto(`/designs/${id}/compose/compute`);
  await untilAlive(page);
  await expect(field(page, nodes)).toBeEditable();
  const questions = await leaveUnanswered(page);
  const lookAgain = async () => {
    await page.evaluate(() => dispatchEvent(new Event("focus")));
    return questions();
  };
  await expect.poll(lookAgain).toBe(1);
  await field(page, nodes).fill("24");
  await page.goto("/designs");
  await expect.poll(async () => (await getDesign(owner.api, id)).document.compute?.pools?.[0]?.nodes).toBe(24);
});

test("edits are taken back and brought again, by keys and by buttons", async ({ open, workspace: { owner } }) => {
  const { id } = await createDesign(owner.api);
  const page = await open({ as: owner });
  await page.goto(`/designs/${id}/compose/compute`);
  await untilAlive(page);
  await type(field(page, nodes), "16");
  await field(page, "compute/tenancy/quotas")
    .getByRole("radio", { name: say("common.no"), exact: true })
    .click();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(field(page, nodes)).toHaveValue("8");
  await page.keyboard.press("Control+Shift+z");
  await expect(field(page, nodes)).toHaveValue("16");
  await page.getByRole("button", { name: say("composer.undo") }).click();
  await expect(field(page, nodes)).toHaveValue("8");
  await page.getByRole("button", { name: say("composer.redo") }).click();
  await page.getByRole("button", { name: say("composer.redo") }).click();
  await untilSaved(page, say);
  const { document } = await getDesign(owner.api, id);
  expect(document.compute?.pools?.[0]?.nodes).toBe(16);
  expect(document.compute?.tenancy?.quotas).toBe(false);
});

test("what cannot be taken names field, limit and way out, and outlives a reload", async ({
  open,
  workspace: { owner },
}) => {
  const { id } = await createDesign(owner.api);
  const page = await open({ as: owner });
  await page.goto(`/designs/${id}/compose/compute`);
  await untilAlive(page);
  await type(field(page, nodes), "2 million");
  const error = page.getByText("Nodes must be at most 1M. Enter a value from 1 to 1M.");
  await expect(error).toBeVisible();
  await expect(field(page, nodes)).toHaveAttribute("aria-invalid", "true");
  await type(field(page, spares), "1");
  await expect(page.getByText(say("composer.save.unreadable", { count: 1 })).first()).toBeVisible();
  await expect.poll(async () => (await getDesign(owner.api, id)).document.compute?.pools?.[0]?.spareNodes).toBe(1);

  await page.reload();
  await expect(field(page, nodes)).toHaveValue("2 million");
  await expect(error).toBeVisible();
  await expect.poll(async () => (await getDesign(owner.api, id)).document.compute?.pools?.[0]?.nodes).toBe(8);
  await type(field(page, nodes), "0.02k");
  await untilSaved(page, say);
  expect((await getDesign(owner.api, id)).document.compute?.pools?.[0]?.nodes).toBe(20);
});

test("signing out takes along what the tab kept", async ({ open, workspace: { owner } }) => {
  const { id } = await createDesign(owner.api);
  const page = await open();
  await page.goto("/sign-in");
  const signIn = async () => {
    await page.getByLabel(say("account.email")).fill(owner.email);
    await page.getByLabel(say("account.password"), { exact: true }).fill(owner.password);
    await page.getByRole("button", { name: say("account.signIn") }).click();
    await expect(page.getByRole("heading", { level: 1, name: say("designs.title") })).toBeVisible();
  };
  await signIn();
  await page.goto(`/designs/${id}/compose/compute`);
  await untilAlive(page);
  // In one go: an emptied field would be an edit of its own, and saved.
  await expect(field(page, nodes)).toBeEditable();
  await field(page, nodes).fill("many");
  const kept = () => page.evaluate(() => Object.values(sessionStorage).join());
  await expect.poll(kept).toContain("many");
  await openBy(
    page.getByRole("button", { name: say("shell.account", { name: owner.name }) }),
    page.getByRole("menuitem", { name: say("shell.signOut") }),
  );
  await page.getByRole("menuitem", { name: say("shell.signOut") }).click();
  await expect(page.getByRole("heading", { name: say("account.signInTitle") })).toBeVisible();
  expect(await kept()).toBe("");
  await signIn();
  await page.goto(`/designs/${id}/compose/compute`);
  await untilAlive(page);
  await expect(field(page, nodes)).toHaveValue("8");
});
