// What people may not do, and addresses that lead nowhere.
import { expect } from "@playwright/test";
import { untilAlive } from "./support/alive";
import { control } from "./support/form";
import { openBy } from "./support/open-by";
import { test } from "./support/scene";
import { words } from "./support/words";
import { credentials, getDesign } from "./support/workspace";

const say = words("en");
const refused = /status of 4\d\d/u;

test("an address with nothing behind it says so and leads back", async ({ open, workspace: { owner } }) => {
  const page = await open({ as: owner, tolerates: refused });
  const response = await page.goto("/designs/00000000-0000-4000-8000-000000000000/compose/purpose");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: say("shell.notFoundTitle") })).toBeVisible();
  await page.getByRole("link", { name: say("shell.toDesigns") }).click();
  await expect(page.getByRole("heading", { level: 1, name: say("designs.title") })).toBeVisible();
});

test("a link that was revoked, is wrong or is incomplete opens nothing", async ({ open, scene }) => {
  const page = await open({ tolerates: refused });
  const { pathname } = new URL(scene.signLink);
  for (const address of [scene.revokedLink, `${pathname}#${"A".repeat(43)}`]) {
    await page.goto(address);
    await page.getByRole("button", { name: say("sharing.gateOpen") }).click();
    await expect(page.getByText(say("errors.gone"))).toBeVisible();
    await page.goto("about:blank");
  }
  await page.goto(pathname);
  await expect(page.getByText(say("sharing.gateIncompleteTitle"))).toBeVisible();
  await expect(page.getByText("GPT-3")).toHaveCount(0);
});

test("a link that is revoked closes for whoever has it open", async ({ open, scene }) => {
  const { owner } = scene;
  const { id, link } = await owner.api.post<{ id: string; link: string }>(`/designs/${scene.design}/shares`, {
    number: 1,
    scope: "sign",
  });
  const page = await open({ tolerates: refused });
  await page.goto(link);
  await page.getByRole("button", { name: say("sharing.gateOpen") }).click();
  await page.getByRole("textbox", { name: say("sharing.name") }).fill("Chen Wei");
  await page.getByRole("textbox", { name: say("sharing.role") }).fill("CFO");
  await page.getByRole("checkbox", { name: say("sharing.consent") }).click();
  await owner.api.delete(`/designs/${scene.design}/shares/${id}`);
  await page.getByRole("button", { name: say("sharing.submitSign", { number: 1 }) }).click();
  await expect(page.getByRole("heading", { name: say("sharing.gateTitle") })).toBeVisible();
  await expect(page.getByRole("heading", { name: say("sharing.receiptSigned") })).toHaveCount(0);
});

test("a viewer reads everything and changes nothing", async ({ open, scene }) => {
  const page = await open({ as: scene.viewer });
  await page.goto("/designs");
  await untilAlive(page);
  await expect(page.getByRole("button", { name: say("designs.newDesign") })).toHaveCount(0);
  await page.goto(`/designs/${scene.design}/compose/compute`);
  await untilAlive(page);
  await expect(page.getByText(say("composer.readOnlyText"))).toBeVisible();
  const nodes = control(page, "compute/pools/1/nodes", "en");
  await expect(nodes).toHaveValue("24");
  await expect(nodes).not.toBeEditable();
  for (const role of ["combobox", "radio", "checkbox"] as const) {
    await expect(page.getByRole("main").getByRole(role)).toHaveCount(0);
  }
  const refusedEdit = await page.request.patch(`/api/v1/designs/${scene.design}`, {
    headers: { "x-podwright": "1" },
    data: await getDesign(scene.viewer.api, scene.design),
  });
  expect(refusedEdit.status()).toBe(403);
  await page.goto(`/designs/${scene.design}/versions/2`);
  await expect(page.getByRole("heading", { level: 2, name: say("review.pageTitle", { number: 2 }) })).toBeVisible();
  await expect(page.getByRole("button", { name: say("review.approve") })).toHaveCount(0);
  await expect(page.getByRole("button", { name: say("review.requestChanges") })).toHaveCount(0);
});

test("who is not signed in is led to sign-in and no further", async ({ open, scene }) => {
  const page = await open();
  for (const address of ["/", "/designs", `/designs/${scene.design}/results`, "/settings/members"]) {
    await page.goto(address);
    await expect(page).toHaveURL(/\/sign-in/u);
    await expect(page.getByRole("heading", { name: say("account.signInTitle") })).toBeVisible();
  }
});

test("a wrong password is told once, without saying which half was wrong", async ({ open }) => {
  const page = await open();
  await page.goto("/sign-in");
  await page.getByRole("textbox", { name: say("account.email") }).fill(credentials("Olga").email);
  await page.getByLabel(say("account.password"), { exact: true }).fill("not the password");
  await page.getByRole("button", { name: say("account.signIn") }).click();
  await expect(page.getByText(say("errors.invalid-credentials"))).toBeVisible();
  expect(new URL(page.url()).search, "nothing typed stands in the address").toBe("");
});

test("language and theme last", async ({ open, scene }) => {
  const page = await open({ as: scene.owner });
  const chinese = words("zh-CN");
  await page.goto("/designs");
  const html = page.locator("html");
  await openBy(
    page.getByRole("button", { name: say("shell.switchLanguage") }),
    page.getByRole("heading", { level: 1, name: chinese("designs.title") }),
  );
  await expect(html).toHaveAttribute("lang", "zh-CN");
  await page.getByRole("button", { name: chinese("shell.switchTheme") }).click();
  await expect(html).toHaveClass(/dark/u);
  await expect
    .poll(async () => (await page.context().cookies()).find(({ name }) => name === "theme")?.value)
    .toBe("dark");
  await page.goto("/settings/profile");
  await expect(page.getByRole("heading", { level: 1, name: chinese("settings.title") })).toBeVisible();
  await expect(html).toHaveClass(/dark/u);
});
