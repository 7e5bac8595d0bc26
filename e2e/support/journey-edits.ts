// One edit in every section of the composer, in the words and units of either language, and what must come of it.
import { expect, type Page } from "@playwright/test";
import type { Words } from "../../lib/engine/inputs/declare";
import type { SectionId } from "../../lib/engine/inputs/design";
import type { Locale } from "../../lib/i18n/format-quantity";
import { getAt, parsePath } from "../../lib/spec/paths";
import { control, figures, goToSection, type, untilSaved, wordOf } from "./form";
import type { Say } from "./words";

interface TypedEdit {
  readonly section: SectionId;
  /** As `control` takes it. */
  readonly field: string;
  readonly typed: Words;
  /** The same place in the stored document, and what stands there afterwards in SI units. */
  readonly path: string;
  readonly stored: number;
}

const DAY_S = 86_400;

/** The numbers; sections without one are done by hand below. */
const typedEdits: readonly TypedEdit[] = [
  {
    section: "purpose",
    field: "purpose/targets/trainingSeconds",
    typed: ["5 years", "5 年"],
    path: "purpose.targets.trainingSeconds",
    stored: 5 * 365 * DAY_S,
  },
  {
    section: "workload",
    field: "workload/jobs/1/training/tokens",
    typed: ["400B", "4000亿"],
    path: "workload.jobs[0].training.tokens",
    stored: 4e11,
  },
  {
    section: "site",
    field: "site/area/floorSquareMeters",
    typed: ["0.5k m²", "500 平方米"],
    path: "site.area.floorSquareMeters",
    stored: 500,
  },
  {
    section: "power",
    field: "power/supply/capacityWatts",
    typed: ["1.5 MW", "1500 kW"],
    path: "power.supply.capacityWatts",
    stored: 1.5e6,
  },
  {
    section: "compute",
    field: "compute/pools/1/nodes",
    typed: ["16", "16"],
    path: "compute.pools[0].nodes",
    stored: 16,
  },
  {
    section: "network",
    field: "network/routers/uplinkRate",
    typed: ["0.1 Tbit/s", "100 Gbit/s"],
    path: "network.routers.uplinkRate",
    stored: 1.25e10,
  },
  {
    section: "storage",
    field: "storage/hot/capacityBytes",
    typed: ["0.3 PB", "300 TB"],
    path: "storage.hot.capacityBytes",
    stored: 3e14,
  },
  {
    section: "security",
    field: "security/audit/intervalSeconds",
    typed: ["30 days", "30 天"],
    path: "security.audit.intervalSeconds",
    stored: 30 * DAY_S,
  },
];

async function withdrawAnswer(page: Page, say: Say, locale: Locale): Promise<void> {
  await goToSection(page, say, "governance", locale);
  const lineage = control(page, "governance/standards/lineage", locale);
  await lineage.getByRole("radio", { name: say("common.notAnswered") }).click();
}

/** A price of one's own: an item of a list with a part found by typing, money and a reason. */
async function replacePrice(page: Page, say: Say, locale: Locale): Promise<void> {
  await goToSection(page, say, "overrides", locale);
  const prices = page.getByRole("region", { name: locale === "en" ? "Replaced prices" : "替换的价格", exact: true });
  await prices
    .getByRole("button", { name: say("composer.list.add", { item: locale === "en" ? "override" : "覆盖值" }) })
    .click();
  await control(page, "overrides/prices/1/price", locale).fill("DGX A100");
  await page.getByRole("option").first().click();
  await type(control(page, "overrides/prices/1/usd", locale), "$180k");
  await control(page, "overrides/prices/1/reason", locale).fill(wordOf(["Quotation of May", "五月报价"], locale));
}

/** Makes all edits; each must be in the stored document, and the figures must have followed. */
export async function composeEverySection(page: Page, say: Say, locale: Locale): Promise<void> {
  const before = await figures(page);
  for (const { section, field, typed } of typedEdits) {
    await goToSection(page, say, section, locale);
    await type(control(page, field, locale), wordOf(typed, locale));
  }
  await withdrawAnswer(page, say, locale);
  await replacePrice(page, say, locale);
  await untilSaved(page, say);

  const address = new URL(page.url()).pathname.split("/compose")[0];
  const { document } = await (await page.request.get(`/api/v1${address}`)).json();
  const at = (path: string) => getAt(document, parsePath(path) ?? []);
  for (const { path, stored } of typedEdits) expect.soft(at(path), path).toBe(stored);
  expect.soft(at("governance.standards.lineage")).toBeUndefined();
  expect.soft(at("overrides.prices[0].usd")).toBe(180_000);

  const after = await figures(page);
  for (const figure of ["trainingTime", "itPower", "facilityPower", "capital"]) {
    expect.soft(after[figure], figure).not.toBe(before[figure]);
  }
}
