// The checks of `npm test`, each a child process whose output is shown only when it fails.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "./browser.mjs";
import { Failure } from "./failure.mjs";
import { root, tools } from "./paths.mjs";
import { ensureBuild } from "./prepare.mjs";
import { run, runNode } from "./run.mjs";

/**
 * @typedef {{ passed: number, failed: number, output: string, note?: string }} Verdict
 * @typedef {{ name: string, run: () => Promise<Verdict> }} Check
 */

/** Folders with code that the layers' rules are about. */
const layered = ["app", "components", "lib", "cli", "worker", "proxy.ts", "instrumentation.ts"];

/** @param {string} name @param {() => Promise<import("./run.mjs").Outcome>} work @returns {Check} */
function single(name, work) {
  return {
    name,
    run: async () => {
      const { code, output } = await work();
      return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
    },
  };
}

/** @param {readonly string[]} args */
const script = (...args) => runNode(join(root, args[0] ?? ""), args.slice(1));

/** Route types come from Next and are part of what the compiler checks. */
async function checkTypes() {
  const generated = await runNode(tools.next, ["typegen"], { env: { NEXT_TELEMETRY_DISABLED: "1" } });
  return generated.code === 0 ? runNode(tools.tsc, ["--noEmit", "-p", "tsconfig.json"]) : generated;
}

/** Checks that read the sources and need little: two run at a time. @type {readonly Check[]} */
export const staticChecks = [
  single("types", checkTypes),
  single("format and lint", () => runNode(tools.biome, ["check", "--error-on-warnings", "--max-diagnostics=50", "."])),
  single("engine is pure", () => runNode(tools.tsc, ["--noEmit", "-p", "lib/engine/tsconfig.json"])),
  single("layers", () => {
    const places = layered.filter((place) => existsSync(join(root, place)));
    return runNode(tools.depcruise, ["--config", ".dependency-cruiser.cjs", ...places]);
  }),
  single("unused code", () => runNode(tools.knip, ["--no-progress", "--no-config-hints"])),
  single("words of both languages", () => script("scripts/check-messages.mjs")),
  single("registries", () => script("scripts/registries.mjs", "--check")),
  single("document schema", () => run(process.execPath, ["--import", "tsx", "scripts/schema.ts", "--check"])),
  single("migrations", () => script("scripts/db-migration.mjs", "--check")),
];

/** @type {Check} */
export const unitAndIntegration = {
  name: "unit and integration tests",
  run: () =>
    withReport(async (report) => {
      const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
      return runNode(tools.vitest, args, { env: { NODE_ENV: "test" } });
    }, countVitest),
};

/** @type {Check} */
export const build = {
  name: "build",
  run: async () => {
    try {
      const { note } = await ensureBuild();
      return { passed: 1, failed: 0, output: "", note };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { passed: 0, failed: 1, output: `${error.detail}\n${error.message}` };
    }
  },
};

/** @type {Check} */
export const endToEnd = {
  name: "end-to-end tests",
  run: async () => {
    const browser = await findBrowser();
    const verdict = await withReport(
      (report) =>
        runNode(tools.playwright, ["test", "--reporter=list,json"], { env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report } }),
      countPlaywright,
    );
    return { ...verdict, note: `with ${browser}` };
  },
};

/**
 * @param {(report: string) => Promise<import("./run.mjs").Outcome>} work
 * @param {(report: unknown) => { passed: number, failed: number }} count
 * @returns {Promise<Verdict>}
 */
async function withReport(work, count) {
  const folder = mkdtempSync(join(tmpdir(), "podwright-report-"));
  const report = join(folder, "report.json");
  try {
    const { code, output } = await work(report);
    const counts = existsSync(report) ? count(JSON.parse(readFileSync(report, "utf8"))) : { passed: 0, failed: 0 };
    // A runner that fails without a failed test (a file that does not load, say) still is a failure; so is one that
    // found no test at all.
    const isSilentFailure = (code !== 0 || counts.passed === 0) && counts.failed === 0;
    return { passed: counts.passed, failed: counts.failed + (isSilentFailure ? 1 : 0), output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {unknown} report @returns {{ passed: number, failed: number }} */
function countVitest(report) {
  const { numPassedTests, numFailedTests } = /** @type {{ numPassedTests: number, numFailedTests: number }} */ (report);
  return { passed: numPassedTests, failed: numFailedTests };
}

/** @param {unknown} report @returns {{ passed: number, failed: number }} */
function countPlaywright(report) {
  const { stats } = /** @type {{ stats: { expected: number, unexpected: number, flaky: number } }} */ (report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}
