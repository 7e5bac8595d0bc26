// The dialogs, menus and errors of designs: list, composer, results.
import { expect, type Page } from "@playwright/test";
import { untilAlive } from "./support/alive";
import { control, figures, type, untilSaved } from "./support/form";
import { openBy } from "./support/open-by";
import { breakSaves, delaySaves, untilAnswered } from "./support/save-requests";
import { checkStates, owner, type Stage, type State } from "./support/states";
import { createDesign, editDesign } from "./support/workspace";

const list = () => "/designs";
const section =
  (name: string): State["at"] =>
  ({ design }) =>
    `/designs/${design}/compose/${name}`;
/** Of its own: what is typed there is nothing that another test should find in the shared design. */
const ownCompute: State["at"] = async ({ owner: { api } }) => {
  const { id } = await createDesign(api);
  return `/designs/${id}/compose/compute`;
};
const idOf = (page: Page) => new URL(page.url()).pathname.split("/")[2] ?? "";
const results: State["at"] = ({ design }) => `/designs/${design}/results`;

async function startDialog({ page, say }: Stage) {
  const dialog = page.getByRole("dialog", { name: say("designs.startTitle") });
  await openBy(page.getByRole("button", { name: say("designs.newDesign") }), dialog);
  return dialog;
}

async function importText({ page, say }: Stage, text: string) {
  const chosen = { name: "design.json", mimeType: "application/json", buffer: Buffer.from(text) };
  await page.getByLabel(say("designs.startImport")).setInputFiles(chosen);
  return page.getByRole("dialog").getByRole("alert");
}

async function fillGoal({ page, say }: Stage, power: string) {
  await page.getByRole("combobox", { name: say("goal.fields.model") }).fill("Llama 3.1 8B");
  await page.getByRole("option").first().click();
  await page.getByRole("textbox", { name: say("goal.fields.tokens") }).fill("1T");
  await page.getByRole("textbox", { name: say("goal.fields.seconds") }).fill("30");
  await page.getByRole("textbox", { name: say("goal.fields.facilityWatts") }).fill(power);
  await page.getByRole("button", { name: say("goal.find") }).click();
}

async function actionsMenu({ page }: Stage) {
  const menu = page.getByRole("menu");
  await openBy(page.getByRole("button", { name: /^Actions for/u }).first(), menu);
  return menu;
}

async function renameDialog(stage: Stage) {
  const { page, say } = stage;
  await (await actionsMenu(stage)).getByRole("menuitem", { name: say("designs.rename") }).click();
  return page.getByRole("dialog", { name: say("designs.renameTitle") });
}

/** Opened down to a leaf with its source. */
async function whyDrawer({ page, say }: Stage) {
  const label = say("results.training.step");
  const drawer = page.getByRole("dialog", { name: say("explain.title", { label }) });
  await openBy(page.getByRole("button", { name: say("explain.why", { label }) }), drawer);
  for (const name of [/Undisturbed step/u, /parts /u, /^Open Computation /u, /Micro-batches per step/u])
    await drawer.getByRole("button", { name }).first().click();
  return drawer.getByText(/training\.jobs\[0\]\.plan|Design field/u).first();
}

async function typeNodes({ page }: Stage, text: string) {
  await type(control(page, "compute/pools/1/nodes", "en"), text);
}

async function answerDialog({ page }: Stage) {
  const controls = page.getByRole("region", { name: "Controls", exact: true });
  await controls.locator("summary").first().click();
  const dialog = page.getByRole("dialog");
  await openBy(controls.getByRole("button", { name: /^Answer [A-Z]/u }).first(), dialog);
  return dialog;
}

/** An address may name a part: its drawer then stands over the page, whose own headings are out of reach. */
async function partDrawer({ page }: Stage) {
  const drawer = page.getByRole("dialog", { name: "NVIDIA DGX H100" });
  return drawer.getByRole("heading", { name: "Figures" });
}

checkStates([
  {
    name: "a part of the catalogue",
    as: owner,
    at: () => "/catalog?kind=nodes&part=nvidia-dgx-h100",
    open: partDrawer,
  },
  { name: "the dialog of a new design", as: owner, at: list, open: startDialog },
  {
    name: "an import that is no JSON",
    as: owner,
    at: list,
    open: async (stage) => {
      await startDialog(stage);
      return importText(stage, "no: json");
    },
  },
  {
    name: "an import with wrong fields",
    as: owner,
    at: list,
    open: async (stage) => {
      await startDialog(stage);
      return importText(stage, '{"schemaVersion":1,"purpose":{"nam":"x","domain":"tea"}}');
    },
  },
  {
    name: "a goal with blanks",
    as: owner,
    at: () => "/designs/goal",
    open: async ({ page, say }) => {
      await page.getByRole("button", { name: say("goal.find") }).click();
      return page.getByText(say("goal.missing")).first();
    },
  },
  {
    name: "a goal that is cancelled",
    as: owner,
    at: () => "/designs/goal",
    open: async (stage) => {
      const { page, say } = stage;
      await fillGoal(stage, "");
      await expect(page.getByRole("cell", { name: say("goal.meets") }).first()).toBeVisible();
      await page.getByRole("button", { name: say("goal.cancel") }).click();
      return page.getByText(say("goal.cancelled"), { exact: true });
    },
  },
  {
    name: "a goal that nothing meets",
    as: owner,
    width: 390,
    at: () => "/designs/goal",
    open: async (stage) => {
      await fillGoal(stage, "2 kW");
      const shortfall = stage.page.getByText(stage.say("goal.relax"));
      await expect(shortfall).toBeVisible({ timeout: 60_000 });
      return shortfall;
    },
  },
  { name: "the menu of a design", as: owner, at: list, open: actionsMenu },
  { name: "the dialog of a new name", as: owner, at: list, open: renameDialog },
  {
    name: "a missing name",
    as: owner,
    at: list,
    open: async (stage) => {
      const dialog = await renameDialog(stage);
      await dialog.getByRole("textbox").fill("");
      await dialog.getByRole("button", { name: stage.say("designs.rename") }).click();
      return dialog.getByText(stage.say("errors.field.min-length", { limit: 1 }));
    },
  },
  {
    name: "a deletion that can be undone",
    as: owner,
    at: list,
    open: async (stage) => {
      const { page, say, scene } = stage;
      await createDesign(scene.owner.api);
      await page.reload();
      await untilAlive(page);
      await (await actionsMenu(stage)).getByRole("menuitem", { name: say("designs.delete") }).click();
      return page.getByRole("button", { name: say("common.undo") });
    },
  },
  {
    name: "a value that is refused",
    as: owner,
    at: ownCompute,
    open: async (stage) => {
      await typeNodes(stage, "-4");
      return stage.page.getByText(/^Nodes must be at least 1\./u);
    },
  },
  {
    name: "the catalogue under a field",
    as: owner,
    at: section("compute"),
    open: async ({ page }) => {
      await control(page, "compute/pools/1/node", "en").fill("dgx");
      return page.getByRole("listbox");
    },
  },
  {
    name: "the options under a field",
    as: owner,
    at: section("compute"),
    open: async ({ page }) => {
      await page.getByRole("combobox", { name: "Training framework" }).click();
      return page.getByRole("listbox");
    },
  },
  {
    name: "somebody else's change",
    as: owner,
    at: ownCompute,
    open: async (stage) => {
      const { page, say, scene } = stage;
      const letThrough = await delaySaves(page);
      await typeNodes(stage, "30");
      await page.getByText(say("composer.save.saving")).waitFor();
      await editDesign(scene.owner.api, idOf(page), /"nodes":\d+/u, '"nodes":28');
      letThrough();
      return page.getByRole("dialog", { name: say("composer.conflict.title") });
    },
  },
  {
    name: "a session that ended",
    as: owner,
    at: ownCompute,
    open: async (stage) => {
      const { page, say } = stage;
      // A question that is still on its way would bring the news by itself. What is opened asks before it saves, so an
      // edit that is saved says that the server was asked, and figures that are current that nothing more is.
      const saved = untilAnswered(page, "PATCH");
      await typeNodes(stage, "30");
      await saved;
      await untilSaved(page, say);
      await figures(page);
      await page.context().clearCookies({ name: /session/u });
      // The first keystroke already tells that the session is over.
      await control(page, "compute/pools/1/nodes", "en").fill("31");
      return page.getByRole("dialog", { name: say("composer.signedOut.title") });
    },
  },
  {
    name: "a server that is away",
    as: owner,
    at: ownCompute,
    open: async (stage) => {
      await breakSaves(stage.page);
      await typeNodes(stage, "32");
      return stage.page.getByRole("button", { name: stage.say("composer.save.actions.offline") });
    },
  },
  {
    name: "the sections on a phone",
    as: owner,
    width: 390,
    at: section("storage"),
    open: async ({ page }) => {
      await openBy(page.getByRole("button", { name: "Section: Storage" }), page.getByRole("menu"));
      return page.getByRole("menu");
    },
  },
  {
    name: "the figures on a phone",
    as: owner,
    width: 390,
    at: section("storage"),
    open: async ({ page, say }) => {
      const sheet = page.getByRole("dialog", { name: say("composer.rail.title") });
      await openBy(page.getByRole("button", { name: say("composer.rail.open") }), sheet);
      return sheet;
    },
  },
  {
    name: "everything unfolded in the results",
    as: owner,
    at: results,
    open: async ({ page }) => {
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll("details")) fold.open = true;
      });
      for (const table of await page.getByRole("button", { name: /^Show .* as a table$/u }).all()) await table.click();
      return page.getByRole("button", { name: /^Answer [A-Z]/u }).last();
    },
  },
  { name: "why a figure is what it is", as: owner, at: results, open: whyDrawer },
  { name: "why a figure is what it is, on a phone", as: owner, at: results, width: 390, open: whyDrawer },
  { name: "the dialog of an answer", as: owner, at: results, open: answerDialog },
  {
    name: "an answer without its reason",
    as: owner,
    at: results,
    open: async (stage) => {
      const dialog = await answerDialog(stage);
      await dialog.getByRole("combobox", { name: stage.say("results.controls.state") }).click();
      await stage.page.getByRole("option", { name: stage.say("results.controls.states.not-applicable") }).click();
      await dialog.getByRole("button", { name: stage.say("common.save") }).click();
      return dialog.getByText(stage.say("errors.field.reason-required", { limit: 20 }));
    },
  },
]);
