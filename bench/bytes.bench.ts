// Script that a page brings along until the network is idle, from a cold cache, as it comes over the wire (compressed).
// `npm run bench:bytes [-- --url http://…]`; a given address is used as it is, with BENCH_EMAIL and BENCH_PASSWORD of an
// owner, and gets one more manager.
import type { Browser, BrowserContextOptions } from "@playwright/test";
import { type Api, newApi } from "../e2e/support/api";
import {
  approveVersion,
  createDesign,
  credentials,
  freezeVersion,
  joinAs,
  shareVersion,
} from "../e2e/support/workspace";
import { launchBrowser } from "./launch-browser";
import { type ServedApplication, serveApplication } from "./serve-application";

const KILOBYTE = 1000;

interface Measurement {
  readonly name: string;
  readonly bytesMax: number;
  readonly files: ReadonlyMap<string, number>;
}

interface Target {
  readonly name: string;
  readonly bytesMax: number;
  readonly address: string;
  readonly state?: BrowserContextOptions["storageState"];
  /** The button behind which the page begins. */
  readonly press?: string;
}

/** A design, a version that a second person has approved, and a link to sign it. */
async function prepare({ url, entry }: ServedApplication): Promise<readonly Target[]> {
  const api: Api = await newApi(url);
  await api.post(entry.path, entry.body);
  const manager = await joinAs({ api }, url, "manager", credentials(`Manager${Date.now()}`));
  const { id } = await createDesign(api);
  await freezeVersion(api, id);
  await approveVersion(manager.api, id, 1);
  const { link } = await shareVersion(api, id, { number: 1, scope: "sign" });
  const state = await api.context.storageState();
  return [
    { name: "composer", bytesMax: 450 * KILOBYTE, address: `${url}/designs/${id}/compose/compute`, state },
    { name: "shared page", bytesMax: 320 * KILOBYTE, address: link, press: "Open the design" },
    { name: "results", bytesMax: Number.POSITIVE_INFINITY, address: `${url}/designs/${id}/results`, state },
    { name: "sign-in", bytesMax: Number.POSITIVE_INFINITY, address: `${url}/sign-in` },
  ];
}

async function measure(browser: Browser, { name, bytesMax, address, state, press }: Target): Promise<Measurement> {
  const context = await browser.newContext({ locale: "en", ...(state === undefined ? {} : { storageState: state }) });
  const page = await context.newPage();
  const files = new Map<string, number>();
  page.on("requestfinished", async (request) => {
    if (request.resourceType() !== "script") return;
    const { responseBodySize } = await request.sizes();
    const { pathname } = new URL(request.url());
    // A second load takes what it has from the cache, which counts as nothing.
    files.set(pathname, Math.max(responseBodySize, files.get(pathname) ?? 0));
  });
  await page.goto(address, { waitUntil: "networkidle" });
  if (press !== undefined) {
    await page.getByRole("button", { name: press }).click();
    await page.getByRole("heading", { level: 1, name: /GPT-3/u }).waitFor();
    await page.waitForLoadState("networkidle");
    // Idle once is idle for good to the browser: what the press brought must come to rest, too.
    await page.waitForTimeout(1000);
  }
  await context.close();
  return { name, bytesMax, files };
}

function total({ files }: Measurement): number {
  return [...files.values()].reduce((sum, size) => sum + size, 0);
}

function report(measurement: Measurement, isVerbose: boolean): void {
  const { name, bytesMax, files } = measurement;
  const kilobytes = (bytes: number) => `${(bytes / KILOBYTE).toFixed(1).padStart(7)} kB`;
  const limit = Number.isFinite(bytesMax) ? `at most ${kilobytes(bytesMax).trim()}` : "no limit";
  console.log(`${name.padEnd(12)} ${kilobytes(total(measurement))}  ${String(files.size).padStart(3)} files  ${limit}`);
  if (!isVerbose) return;
  for (const [file, size] of [...files].sort((left, right) => right[1] - left[1])) {
    console.log(`  ${kilobytes(size)}  ${file}`);
  }
}

async function run(): Promise<number> {
  const application = await serveApplication(process.argv);
  const browser = await launchBrowser();
  try {
    let isOver = false;
    for (const target of await prepare(application)) {
      const measurement = await measure(browser, target);
      report(measurement, process.argv.includes("--files"));
      isOver ||= total(measurement) > target.bytesMax;
    }
    return isOver ? 1 : 0;
  } finally {
    await browser.close();
    await application.stop();
  }
}

process.exitCode = await run();
