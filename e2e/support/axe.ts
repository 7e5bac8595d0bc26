// WCAG 2.1 A and AA on what stands in the window, in both themes; no rule and no element is left out.
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

/** Colours on their way to other colours would be measured half-way. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const moving = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().iterations === 1);
    await Promise.allSettled(moving.map((animation) => animation.finished));
  });
}

async function violations(page: Page): Promise<string[]> {
  // There are no frames, so the page is judged as it stands, without a second one for the summary.
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .withTags(tags)
    .setLegacyMode(true);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}\n${failureSummary ?? ""}`),
  );
}

/** The theme as its switch sets it, without asking the server. */
export async function showTheme(page: Page, theme: "light" | "dark"): Promise<void> {
  await page.evaluate((shown) => {
    document.documentElement.classList.remove("light", "dark");
    document.documentElement.classList.add(shown);
  }, theme);
  await settle(page);
}

/** `what` names the state in the report. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    await showTheme(page, theme);
    expect.soft(await violations(page), `${what}, ${theme}`).toEqual([]);
  }
}
