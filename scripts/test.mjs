// `npm test`: set-up and every check, one line each, then `N passed, N failed`. `--no-browser` (`npm run check`) leaves
// the end-to-end tests out.
import { Failure, printFailure } from "./lib/failure.mjs";
import { ensurePackages } from "./lib/packages.mjs";
import { step } from "./lib/progress.mjs";
import { endChildren } from "./lib/run.mjs";
import { onStopSignal } from "./lib/stop-signals.mjs";

/** @typedef {import("./lib/checks.mjs").Check} Check */

const total = { passed: 0, failed: 0 };
/** How much of a failed check's output is shown. */
const shownLines = 150;

onStopSignal(async () => {
  endChildren();
  process.exit(130);
});

/** @param {Check} check */
async function perform(check) {
  const started = Date.now();
  const { passed, failed, output, note } = await check.run();
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  total.passed += passed;
  total.failed += failed;
  const counts = passed + failed > 1 ? `${passed} passed, ${failed} failed` : "";
  const remarks = [counts, note, `${seconds} s`].filter(Boolean).join(", ");
  if (failed > 0) console.log(output.trimEnd().split("\n").slice(-shownLines).join("\n"));
  console.log(`${failed > 0 ? "FAIL" : "PASS"} ${check.name} (${remarks})`);
}

/**
 * @param {readonly Check[]} checks
 * @param {number} atOnce
 */
async function performAll(checks, atOnce) {
  const waiting = [...checks];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) await perform(check);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** @returns {Promise<boolean>} whether there is a browser to test with */
async function prepareBrowser() {
  const { ensureBrowser } = await import("./lib/browser.mjs");
  try {
    await step("Finding a browser", async () => {
      const path = await ensureBrowser();
      return { value: path, note: path };
    });
    return true;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    total.failed += 1;
    console.log(`${error.message}\nFAIL end-to-end tests`);
    return false;
  }
}

try {
  await step("Installing packages", ensurePackages);
  const { ensureClient, ensureFonts } = await import("./lib/prepare.mjs");
  await step("Generating the database client", ensureClient);
  await ensureFonts();
  const { build, endToEnd, staticChecks, unitAndIntegration } = await import("./lib/checks.mjs");
  await performAll(staticChecks, 2);
  await performAll([unitAndIntegration, build], 1);
  if (!process.argv.includes("--no-browser") && (await prepareBrowser())) await perform(endToEnd);
} catch (error) {
  total.failed += 1;
  printFailure(error);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
