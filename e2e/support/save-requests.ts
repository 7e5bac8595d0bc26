import type { Page } from "@playwright/test";

const designAddress = /\/api\/v1\/designs\/[^/]+$/u;

/** Holds back what a tab sends to be saved, as a slow network does, until the answered function is called. */
export async function delaySaves(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  await page.route(designAddress, async (route) => {
    if (route.request().method() === "PATCH") await released;
    await route.continue();
  });
  return release;
}

/** Leaves what a tab asks about its design without an answer from now on; answers the function that counts the questions. */
export async function leaveUnanswered(page: Page): Promise<() => number> {
  let count = 0;
  await page.route(designAddress, async (route) => {
    if (route.request().method() === "GET") count += 1;
    else await route.continue();
  });
  return () => count;
}

/** Waits for the next answer to a question about a design. Ask for it before what leads to the question. */
export async function untilAnswered(page: Page, method: "GET" | "PATCH"): Promise<void> {
  const answer = await page.waitForResponse(
    (response) => response.request().method() === method && designAddress.test(new URL(response.url()).pathname),
  );
  await answer.finished();
}

export async function breakSaves(page: Page): Promise<void> {
  await page.route(designAddress, (route) => route.abort());
}
