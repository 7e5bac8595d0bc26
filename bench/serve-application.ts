// The application for a measurement: one that is served already, or a fresh one with an empty database of its own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "@playwright/test";

export interface ServedApplication {
  readonly url: string;
  /** The request that makes whoever sends it the owner. */
  readonly entry: { readonly path: string; readonly body: object };
  /** Signs the page's browser in; the page must already be at the application. */
  readonly signIn: (page: Page) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const READY_WITHIN_MS = 300_000;
const owner = { name: "Bench", email: "bench@example.com", password: "correct-horse-battery-staple-42" };

async function post(page: Page, path: string, body: object): Promise<void> {
  const status = await page.evaluate(
    async ([to, text]) => {
      const headers = { "content-type": "application/json", "x-podwright": "1" };
      return (await fetch(to, { method: "POST", headers, body: text })).status;
    },
    [`/api/v1${path}`, JSON.stringify(body)] as const,
  );
  if (status >= 400) throw new Error(`${path} answered ${status}.`);
}

function served(url: string, entry: ServedApplication["entry"], stop: () => Promise<void>): ServedApplication {
  return { url, entry, signIn: (page) => post(page, entry.path, entry.body), stop };
}

function alreadyServed(url: string): ServedApplication {
  const { BENCH_EMAIL: email = owner.email, BENCH_PASSWORD: password = owner.password } = process.env;
  return served(url, { path: "/session", body: { email, password } }, () => Promise.resolve());
}

async function untilReady(file: string): Promise<{ readonly url: string; readonly ownerLink: string }> {
  for (let waited = 0; waited < READY_WITHIN_MS; waited += 100) {
    if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
    await wait(100);
  }
  throw new Error("The application did not become ready.");
}

export async function serveApplication(args: readonly string[]): Promise<ServedApplication> {
  const given = args[args.indexOf("--url") + 1];
  if (args.includes("--url") && given !== undefined) return alreadyServed(given);
  const directory = mkdtempSync(join(tmpdir(), "podwright-bench-"));
  const readyFile = join(directory, "ready.json");
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, PORT: "0", PODWRIGHT_DATA_DIR: join(directory, "data"), PODWRIGHT_READY_FILE: readyFile },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const stop = async () => {
    const hasEnded = once(child, "exit");
    child.kill("SIGINT");
    await hasEnded;
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    const { url, ownerLink } = await untilReady(readyFile);
    const token = new URL(ownerLink).hash.slice(1);
    return served(url, { path: "/setup/owner", body: { ...owner, workspaceName: "Bench", token } }, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}
