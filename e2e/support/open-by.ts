import { expect, type Locator } from "@playwright/test";

/** Presses until it works: a page that was only just drawn may not be alive yet. */
export async function openBy(trigger: Locator, opened: Locator): Promise<void> {
  await expect(async () => {
    if (!(await opened.isVisible())) await trigger.click({ timeout: 2000 });
    await expect(opened).toBeVisible({ timeout: 2000 });
  }).toPass();
}
