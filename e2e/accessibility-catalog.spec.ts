// The dialogs and answers of the catalogue, and of the limits on the results page.
import { openBy } from "./support/open-by";
import { checkStates, owner, type Stage } from "./support/states";

const nodes = () => "/catalog?kind=nodes";

async function pasteList({ page, say }: Stage, rows: string) {
  const dialog = page.getByRole("dialog", { name: say("spreadsheet.title") });
  await openBy(page.getByRole("button", { name: say("spreadsheet.open") }), dialog);
  await dialog.getByRole("textbox", { name: say("spreadsheet.rows") }).fill(rows);
  await dialog.getByRole("button", { name: say("spreadsheet.read") }).click();
  return dialog;
}

checkStates([
  {
    name: "a parts list with what its rows become",
    as: owner,
    at: nodes,
    open: async (stage) => {
      const dialog = await pasteList(
        stage,
        "Name\tQuantity\tUnit price\tPower\nNVIDIA DGX H100\t4\t$300,000\t10.2 kW\nOwn server\t2\t$9,500\t0.8 kW\nEuro server\t1\t€9,500\t0.8 kW\nBroken\tmany\t$1\t1 kW",
      );
      return dialog.getByRole("table", { name: stage.say("spreadsheet.linesCaption") });
    },
  },
  {
    name: "a parts list whose columns are not clear",
    as: owner,
    at: nodes,
    open: async (stage) => {
      const dialog = await pasteList(stage, "foo\tbar\n1\t2");
      return dialog.getByText(stage.say("spreadsheet.columnsWrong"));
    },
  },
  {
    name: "a device type that cannot be read",
    as: owner,
    at: nodes,
    open: async ({ page, say }) => {
      const dialog = page.getByRole("dialog", { name: say("catalog.importTitle") });
      await openBy(page.getByRole("button", { name: say("catalog.import") }), dialog);
      await dialog.getByRole("textbox", { name: say("catalog.importYaml") }).fill("manufacturer: [unclosed");
      await dialog.getByRole("button", { name: say("catalog.read") }).click();
      return dialog.getByRole("alert");
    },
  },
  {
    name: "what designs become if a part were different",
    as: owner,
    at: () => "/catalog?kind=nodes&part=nvidia-dgx-h100",
    open: async ({ page, say }) => {
      const change = page.getByRole("region", { name: say("partChange.title") });
      const finished = change.getByText(/looked at;/u);
      await openBy(change.getByRole("button", { name: say("partChange.compute") }), finished);
      return finished;
    },
  },
  {
    name: "what more of a limit buys",
    as: owner,
    at: ({ design }) => `/designs/${design}/results`,
    open: async ({ page, say }) => {
      const binds = page.getByRole("main");
      await binds
        .getByRole("button", { name: /^What would 10\s?% more buy/u })
        .first()
        .click();
      return binds.getByText(say("resultsBinding.above"));
    },
  },
]);
