// What every test of a page starts with: the served application, people with their sessions, and browsers of their own
// that must not complain.
import { type BrowserContext, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import type { Locale } from "../../lib/i18n/format-quantity";
import { followRequests } from "./alive";
import { test as served } from "./served-app";
import { createWorkspace, type Workspace } from "./workspace";

interface Visitor {
  readonly locale?: Locale;
  readonly theme?: "light" | "dark";
  /** Width of the window in px; a phone below 640. */
  readonly width?: number;
  /** The session of a person; a stranger without one. */
  readonly as?: { readonly state: NonNullable<BrowserContextOptions["storageState"]> };
  /** What this browser may complain of besides refused requests. */
  readonly tolerates?: RegExp;
}

/** A window of a browser of its own. */
export type Open = (visitor?: Visitor) => Promise<Page>;

/** The browser's own line about a request that was refused, which the page answers for. */
const refusedRequest = /^Failed to load resource: the server responded with a status of (401|409) /;

async function dress(context: BrowserContext, url: string, locale: Locale, theme: string): Promise<void> {
  await context.addCookies([
    { name: "locale", value: locale, url },
    { name: "theme", value: theme, url },
  ]);
}

function listen(context: BrowserContext, complaints: string[], tolerates: RegExp | undefined): void {
  context.on("weberror", (error) => complaints.push(error.error().message));
  context.on("console", (message) => {
    const text = message.text();
    if (message.type() !== "error" || refusedRequest.test(text) || tolerates?.test(text)) return;
    complaints.push(`${message.page()?.url()}: ${text} ${message.location().url}`);
  });
}

export const test = served.extend<{ open: Open }, { workspace: Workspace }>({
  workspace: [({ app }, use) => createWorkspace(app.url, app.ownerLink).then(use), { scope: "worker" }],
  open: async ({ app, browser }, use) => {
    const contexts: BrowserContext[] = [];
    const complaints: string[] = [];
    await use(async ({ locale = "en", theme = "light", width = 1280, as, tolerates } = {}) => {
      const isPhone = width < 640;
      const context = await browser.newContext({
        baseURL: app.url,
        locale,
        viewport: { width, height: isPhone ? 844 : 800 },
        isMobile: isPhone,
        hasTouch: isPhone,
        permissions: ["clipboard-read", "clipboard-write"],
        ...(as ? { storageState: as.state } : {}),
      });
      contexts.push(context);
      await dress(context, app.url, locale, theme);
      listen(context, complaints, tolerates);
      context.on("page", followRequests);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
    expect(complaints).toEqual([]);
  },
});
