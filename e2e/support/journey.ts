// From the first link to a signed version, the way people go it: an owner, a manager, and someone without an account.
import { expect, type Page } from "@playwright/test";
import type { Locale } from "../../lib/i18n/format-quantity";
import { articleGpt3Template } from "../../lib/spec/templates/article-gpt3.template";
import { untilAlive } from "./alive";
import { composeEverySection } from "./journey-edits";
import { openBy } from "./open-by";
import type { Open } from "./test";
import { type Say, words } from "./words";
import { type Credentials, credentials } from "./workspace";

interface Stage {
  readonly locale: Locale;
  readonly say: Say;
  readonly open: Open;
}

const workspaceName = "Nordlicht AI";

async function fillPerson(page: Page, say: Say, { name, email, password }: Credentials): Promise<void> {
  await page.getByRole("textbox", { name: say("account.name"), exact: true }).fill(name);
  await page.getByRole("textbox", { name: say("account.email"), exact: true }).fill(email);
  await page.getByLabel(say("account.password"), { exact: true }).fill(password);
}

async function readCopied(page: Page, button: string, say: Say): Promise<string> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: button, exact: true }).click();
  await expect(dialog.getByRole("button", { name: say("common.copied") })).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

export async function setUp({ say, open, locale }: Stage, ownerLink: string): Promise<Page> {
  const page = await open({ locale });
  await page.goto(ownerLink);
  await page.getByRole("textbox", { name: say("account.workspaceName"), exact: true }).fill(workspaceName);
  await fillPerson(page, say, credentials("Olga"));
  await page.getByRole("button", { name: say("account.createOwner") }).click();
  await expect(page.getByRole("heading", { name: say("designs.emptyTitle") })).toBeVisible();
  return page;
}

/** The owner makes a link; the manager uses it in a browser of their own. */
export async function inviteManager({ say, open, locale }: Stage, owner: Page): Promise<Page> {
  await owner.goto("/settings/members");
  const dialog = owner.getByRole("dialog");
  await openBy(owner.getByRole("button", { name: say("settings.invite") }), dialog);
  await dialog.getByRole("radio", { name: new RegExp(`^${say("shell.roles.manager")}`, "u") }).click();
  await dialog.getByRole("button", { name: say("settings.createInvitation") }).click();
  await expect(dialog.getByRole("heading", { name: say("settings.linkTitle") })).toBeVisible();
  const link = await readCopied(owner, say("common.copy"), say);
  await dialog.getByRole("button", { name: say("settings.done") }).click();

  const manager = await open({ locale });
  await manager.goto(link);
  await expect(manager.getByText(workspaceName)).toBeVisible();
  await fillPerson(manager, say, credentials("Mira"));
  await manager.getByRole("button", { name: say("account.joinButton") }).click();
  await expect(manager.getByRole("heading", { level: 1, name: say("designs.title") })).toBeVisible();
  return manager;
}

/** Starts from the article's case and changes one field in every section. Answers the address of the design. */
export async function compose({ say, locale }: Stage, page: Page): Promise<string> {
  await page.goto("/designs");
  await untilAlive(page);
  const [en, zh] = articleGpt3Template.title;
  await page.getByRole("button", { name: locale === "en" ? en : zh }).click();
  await page.waitForURL(/\/compose\/purpose$/u);
  await composeEverySection(page, say, locale);
  return new URL(page.url()).pathname.split("/compose")[0] ?? "";
}

export async function freeze({ say }: Stage, page: Page): Promise<void> {
  await page.getByRole("link", { name: say("composer.tabs.versions") }).click();
  const dialog = page.getByRole("dialog");
  await openBy(page.getByRole("button", { name: say("review.freeze") }), dialog);
  await dialog
    .getByRole("textbox", { name: say("review.message"), exact: true })
    .fill("Ready for the board · 提交董事会");
  await dialog.getByRole("button", { name: say("review.freezeAction") }).click();
  const timeline = page.getByRole("list", { name: say("review.timeline") });
  await expect(timeline.getByRole("heading", { name: say("review.version", { number: 1 }) })).toBeVisible();
}

/** Whoever made a version is told that somebody else decides, in the page and by the server. */
export async function failToApproveOwn({ say }: Stage, page: Page, design: string): Promise<void> {
  await page.goto(`${design}/versions/1`);
  await expect(page.getByText(say("review.ownWork"))).toBeVisible();
  await expect(page.getByRole("button", { name: say("review.approve"), exact: true })).toHaveCount(0);
  const refused = await page.request.post(`/api/v1${design}/versions/1/decision`, {
    headers: { "x-podwright": "1" },
    data: { decision: "approved" },
  });
  expect((await refused.json()).code).toBe("self-review");
}

export async function approve({ say }: Stage, manager: Page, design: string): Promise<void> {
  await manager.goto(`${design}/versions`);
  await manager.getByRole("link", { name: say("review.decide") }).click();
  const dialog = manager.getByRole("dialog");
  await openBy(manager.getByRole("button", { name: say("review.approve"), exact: true }), dialog);
  await dialog.getByRole("button", { name: say("review.approve"), exact: true }).click();
  await expect(manager.getByText(say("review.decidedApproved", { name: "Mira" }))).toBeVisible();
}

export async function shareForSigning({ say }: Stage, page: Page, design: string): Promise<string> {
  await page.goto(`${design}/versions`);
  await page.getByRole("link", { name: say("review.share") }).click();
  const dialog = page.getByRole("dialog");
  await openBy(page.getByRole("button", { name: say("sharing.newLink") }), dialog);
  await dialog.getByRole("radio", { name: new RegExp(`^${say("sharing.scopeSign")}`, "u") }).click();
  await dialog.getByRole("textbox", { name: say("sharing.fieldRecipient"), exact: true }).fill("Board");
  await dialog.getByRole("button", { name: say("sharing.create") }).click();
  await expect(dialog.getByRole("heading", { name: say("sharing.createdTitle") })).toBeVisible();
  const link = await readCopied(page, say("sharing.copyLink"), say);
  await dialog.getByRole("button", { name: say("sharing.done") }).click();
  return link;
}

/** On a phone, by someone whom the server does not know. */
export async function sign({ say, open, locale }: Stage, link: string): Promise<void> {
  const phone = await open({ locale, width: 390 });
  await phone.goto(link);
  await phone.getByRole("button", { name: say("sharing.gateOpen") }).click();
  await expect(phone.getByRole("heading", { name: say("sharing.exclusionsTitle") })).toBeVisible();
  expect(new URL(phone.url()).hash, "the key has left the address").toBe("");
  await phone.getByRole("link", { name: say("sharing.sectionSign"), exact: true }).click();
  await expect(phone).toHaveURL(/\/s\/[\w-]+#sign$/u);
  await phone.getByRole("textbox", { name: say("sharing.name"), exact: true }).fill("Chen Wei");
  await phone.getByRole("textbox", { name: say("sharing.role"), exact: true }).fill("CFO");
  await phone.getByRole("checkbox", { name: say("sharing.consent") }).click();
  await phone.getByRole("button", { name: say("sharing.submitSign", { number: 1 }) }).click();
  const receipt = phone.getByRole("heading", { name: say("sharing.receiptSigned") });
  await expect(receipt).toBeFocused();
  await expect(receipt).toBeInViewport();
  await expect(phone, "and stays away").toHaveURL(/\/s\/[\w-]+(?:#sign)?$/u);
  const again = await phone.context().newPage();
  await again.goto(link);
  await expect(again.getByRole("heading", { name: say("sharing.receiptSigned") })).toBeVisible();
  await expect(again).toHaveURL(/\/s\/[\w-]+$/u);
  const { scroll, width } = await phone.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    width: document.documentElement.clientWidth,
  }));
  expect(scroll, "nothing is wider than the phone").toBeLessThanOrEqual(width);
}

export async function seeSignature({ say }: Stage, page: Page, design: string): Promise<void> {
  await page.goto(`${design}/versions`);
  await expect(page.getByText(say("review.signedBy", { name: "Chen Wei", role: "CFO" }))).toBeVisible();
}

export function stageFor(locale: Locale, open: Open): Stage {
  return { locale, open, say: words(locale) };
}
