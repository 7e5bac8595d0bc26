// When a page can be used: what the server drew is taken over, nothing is on its way, and the page has nothing to do.
// Clicks come to nothing before that, and late answers change what was just looked at.
import { expect, type Page, type Request } from "@playwright/test";

const QUIET_MS = 100;

interface Traffic {
  readonly onTheirWay: Set<Request>;
  /** Requests that began or ended so far. */
  events: number;
}

const traffic = new WeakMap<Page, Traffic>();

/** Follows what a page asks for, from its beginning. */
export function followRequests(page: Page): void {
  const seen: Traffic = { onTheirWay: new Set(), events: 0 };
  traffic.set(page, seen);
  const end = (request: Request) => {
    seen.onTheirWay.delete(request);
    seen.events += 1;
  };
  page.on("request", (request) => {
    // What the page of before had asked for went with it.
    if (request.isNavigationRequest()) seen.onTheirWay.clear();
    seen.onTheirWay.add(request);
    seen.events += 1;
  });
  page.on("requestfinished", end);
  page.on("requestfailed", end);
}

/** Answers after a while without work whether React has every control, also those in parts that were streamed. */
async function isTakenOver(quietMs: number): Promise<boolean> {
  await new Promise((wake) => setTimeout(wake, quietMs));
  await new Promise((wake) => requestIdleCallback(wake));
  const controls = [...document.body.querySelectorAll("h1, a[href], button, input, select, textarea, summary")];
  const isReact = (node: Element) => Object.keys(node).some((key) => key.startsWith("__reactFiber$"));
  const isStreaming = document.querySelector('template[id^="B:"]') !== null;
  return document.readyState === "complete" && !isStreaming && controls.length > 0 && controls.every(isReact);
}

export async function untilAlive(page: Page): Promise<void> {
  const seen = traffic.get(page);
  if (!seen) throw new Error("Nobody follows what this page asks for: open it as the tests do.");
  const isAlive = async () => {
    const { events } = seen;
    // A page that leads on takes the question with it.
    const isReady = await page.evaluate(isTakenOver, QUIET_MS).catch(() => false);
    return isReady && seen.onTheirWay.size === 0 && seen.events === events;
  };
  await expect.poll(isAlive, { intervals: [0], timeout: 60_000, message: "the page comes alive" }).toBe(true);
}
