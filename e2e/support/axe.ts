// WCAG 2.1 A and AA on what stands in the window, in both themes; no rule and no element is left out.
// Themes differ in colours and in nothing else (app/theme-tokens.test.ts holds them to that): the rules that look at
// colours are asked in both, the others would answer the same again and are asked once.
import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

const tags: axe.RunOnly = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] };

/** Those of the rules with these tags that read a computed colour. */
const colourRules: axe.RunOnly = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

interface Colour {
  r: number;
  g: number;
  b: number;
  alpha: number;
  parseString: (text: string) => Colour;
}

/** What a page is given to be judged with. */
type Judged = typeof globalThis & {
  axe: typeof axe & { commons: { color: { Color: { prototype: Colour } } } };
};

/** In the page. Axe reads the text of each colour anew, a third of its work; the same text is the same colour. */
function rememberColours(): void {
  const { prototype } = (globalThis as Judged).axe.commons.color.Color;
  const parse = prototype.parseString;
  const known = new Map<string, Pick<Colour, "r" | "g" | "b" | "alpha">>();
  prototype.parseString = function (this: Colour, text) {
    const colour = known.get(text);
    if (colour) return Object.assign(this, colour);
    const { r, g, b, alpha } = parse.call(this, text);
    known.set(text, { r, g, b, alpha });
    return this;
  };
}

const judge = `${axe.source}; (${rememberColours})()`;

/** Colours on their way to other colours would be measured half-way. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const moving = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().iterations === 1);
    for (const animation of moving) animation.finish();
    await Promise.allSettled(moving.map((animation) => animation.finished));
  });
}

/** There are no frames: the page is judged as it stands. */
async function violations(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
  const found = await page.evaluate(
    (options) => (globalThis as Judged).axe.run(document, options).then((results) => results.violations),
    { runOnly, resultTypes: ["violations"] } satisfies axe.RunOptions,
  );
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
  await page.evaluate(judge);
  await showTheme(page, "light");
  expect.soft(await violations(page, tags), `${what}, light`).toEqual([]);
  await showTheme(page, "dark");
  expect.soft(await violations(page, colourRules), `${what}, dark`).toEqual([]);
}
