// The browser for the end-to-end tests: one that is there, or one that this user may install.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Failure } from "./failure.mjs";
import { tools } from "./paths.mjs";
import { run, runNode } from "./run.mjs";

const systemNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const debianPackages = ["chromium", "fonts-noto-cjk"];
const aptCommand = `apt-get update && apt-get install -y --no-install-recommends ${debianPackages.join(" ")}`;

/**
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<string | null>} its path
 */
export async function findBrowser(env = process.env) {
  if (env.PLAYWRIGHT_CHROMIUM) return existsSync(env.PLAYWRIGHT_CHROMIUM) ? env.PLAYWRIGHT_CHROMIUM : null;
  const { chromium } = await import("@playwright/test");
  const own = chromium.executablePath();
  if (own && existsSync(own)) return own;
  const folders = (env.PATH ?? "").split(delimiter);
  return (
    systemNames.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path)) ?? null
  );
}

/** @returns {Promise<string>} the path of a browser, installed if there was none and that is allowed */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  await runNode(tools.playwright, ["install", "chromium"]);
  const downloaded = await findBrowser();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0) {
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update"], { env });
    await run("apt-get", ["install", "-y", "--no-install-recommends", ...debianPackages], { env });
  }
  const installed = await findBrowser();
  if (installed) return installed;
  throw new Failure(`There is no browser for the end-to-end tests: let an administrator run "${aptCommand}".`);
}
