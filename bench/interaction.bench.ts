// From a keystroke in the composer to new figures in the rail: median and 95th percentile, in real Chromium against an
// application served for this run alone. `npm run bench:interaction [-- --url http://…]`; a given address is used as it
// is, with BENCH_EMAIL and BENCH_PASSWORD.
import type { Page } from "@playwright/test";
import { launchBrowser } from "./launch-browser";
import { type ServedApplication, serveApplication } from "./serve-application";

const KEYSTROKES = 60;
const WARM_UP = 10;
const MEDIAN_MS_MAX = 100;

/** Marks the time of every key and of the first frame that shows the figures of what was typed. */
function watchFigures(): void {
  const times: number[] = [];
  let pressedAt: number | null = null;
  addEventListener("keydown", () => (pressedAt = performance.now()), { capture: true });
  const rail = document.querySelector("[data-figures]");
  if (!rail) throw new Error("The page has no rail.");
  new MutationObserver(() => {
    if (rail.getAttribute("data-figures") !== "current" || pressedAt === null) return;
    const from = pressedAt;
    pressedAt = null;
    requestAnimationFrame(() => times.push(performance.now() - from));
  }).observe(rail, { attributes: true, attributeFilter: ["data-figures"] });
  Reflect.set(window, "keystrokeTimes", times);
}

async function openDesign(page: Page, { url, signIn }: ServedApplication): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await signIn(page);
  const id = await page.evaluate(async () => {
    const response = await fetch("/api/v1/designs", {
      method: "POST",
      headers: { "content-type": "application/json", "x-podwright": "1" },
      body: JSON.stringify({ source: { kind: "template", templateId: "article-gpt3" } }),
    });
    const design: { id?: string } = await response.json();
    return design.id;
  });
  if (id === undefined) throw new Error("No design could be made from the template.");
  await page.goto(`${url}/designs/${id}/compose/compute`, { waitUntil: "networkidle" });
}

/** Types one digit and takes it away again, so that every keystroke changes the size of the cluster. */
async function typeKeys(page: Page, count: number): Promise<string[]> {
  const field = page.getByRole("textbox", { name: "Nodes", exact: true }).first();
  await field.click();
  await field.press("End");
  const shown: string[] = [];
  for (let index = 0; index < count; index += 1) {
    await page.keyboard.press(index % 2 === 0 ? "4" : "Backspace");
    await page.waitForFunction(
      (target) => (Reflect.get(window, "keystrokeTimes") as number[]).length >= target,
      index + 1,
    );
    shown.push((await page.locator('[data-figure="itPower"]').first().textContent()) ?? "");
    await page.waitForTimeout(60);
  }
  return shown;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

async function measure(): Promise<number> {
  const application = await serveApplication(process.argv);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "en" });
    await openDesign(page, application);
    await page.evaluate(watchFigures);
    const shown = await typeKeys(page, WARM_UP + KEYSTROKES);
    if (new Set(shown).size < 2) throw new Error("The figures did not follow the typing.");
    const times: number[] = await page.evaluate(() => Reflect.get(window, "keystrokeTimes") as number[]);
    const sorted = times.slice(WARM_UP).sort((left, right) => left - right);
    const median = quantile(sorted, 0.5);
    console.log(
      `keystroke → figures: median ${median.toFixed(1)} ms, p95 ${quantile(sorted, 0.95).toFixed(1)} ms, ` +
        `worst ${quantile(sorted, 1).toFixed(1)} ms over ${sorted.length} keystrokes (median at most ${MEDIAN_MS_MAX} ms)`,
    );
    return median <= MEDIAN_MS_MAX ? 0 : 1;
  } finally {
    await browser.close();
    await application.stop();
  }
}

process.exitCode = await measure();
