// The built application for a worker's tests: started as anybody would start it, on an empty database and a free port of
// its own, and removed afterwards. It can be stopped and started again in the middle of a journey.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import { freePort } from "../../scripts/lib/free-port.mjs";
import { root } from "../../scripts/lib/paths.mjs";
import { removeScratch, scratchDirectory } from "../../scripts/lib/scratch-cluster.mjs";

export interface ServedApp {
  readonly url: string;
  /** The one-time link of the first start. Whoever uses it first in a worker becomes the owner. */
  readonly ownerLink: string;
  /** Ends server and database as Ctrl-C does; the data stay. */
  readonly stop: () => Promise<void>;
  /** Starts both again, at the same address. */
  readonly start: () => Promise<void>;
}

const readyWithinMs = 120_000;

async function startApp(directory: string, port: number): Promise<{ child: ChildProcess; ownerLink: string | null }> {
  const readyFile = join(directory, "ready.json");
  rmSync(readyFile, { force: true });
  const { DATABASE_URL: _, PUBLIC_URL: __, HOST: ___, ...env } = process.env;
  const child = spawn(process.execPath, [join(root, "scripts/start.mjs"), "--built"], {
    env: { ...env, PORT: `${port}`, PODWRIGHT_DATA_DIR: directory, PODWRIGHT_READY_FILE: readyFile, LOG_LEVEL: "warn" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const listen = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-8000);
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  const deadline = Date.now() + readyWithinMs;
  while (!existsSync(readyFile)) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`The application did not start:\n${said}`);
    await new Promise((wake) => setTimeout(wake, 50));
  }
  const { ownerLink } = JSON.parse(readFileSync(readyFile, "utf8"));
  return { child, ownerLink };
}

async function stopApp(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((done) => child.once("exit", done));
  child.kill("SIGINT");
  await ended;
}

interface Served {
  readonly app: ServedApp;
  /** Test files that name one of their own share their application with no other file. */
  readonly installation: string;
}

export const test = base.extend<object, Served>({
  installation: ["shared", { scope: "worker", option: true }],
  baseURL: async ({ app }, use) => {
    await use(app.url);
  },
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from this pattern.
    async ({}, use) => {
      const directory = await scratchDirectory();
      const port = await freePort();
      const first = await startApp(directory, port);
      let child = first.child;
      const stop = () => stopApp(child);
      const start = async () => {
        ({ child } = await startApp(directory, port));
      };
      await use({ url: `http://127.0.0.1:${port}`, ownerLink: first.ownerLink ?? "", stop, start });
      await stop();
      removeScratch(directory);
    },
    { scope: "worker", timeout: readyWithinMs },
  ],
});
