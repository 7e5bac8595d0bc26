import { type Browser, chromium } from "@playwright/test";
import { ensureBrowser } from "../scripts/lib/browser.mjs";

/** The browser of the end-to-end tests. */
export async function launchBrowser(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath: await ensureBrowser(), args: isRoot ? ["--no-sandbox"] : [] });
}
