// A state of a page that one has to open: a dialog, a menu, an error.
import { expect, type Locator, type Page } from "@playwright/test";
import { untilAlive } from "./alive";
import { expectAccessible } from "./axe";
import { picturesFolder, takePictures } from "./picture";
import { type Scene, test } from "./scene";
import { type Say, words } from "./words";
import type { Person } from "./workspace";

export interface Stage {
  readonly page: Page;
  readonly say: Say;
  readonly scene: Scene;
}

export interface State {
  readonly name: string;
  readonly as?: (scene: Scene) => Person;
  readonly width?: number;
  readonly at: (scene: Scene) => string | Promise<string>;
  /** Does what leads there and answers something that is only then to be seen. */
  readonly open: (stage: Stage) => Locator | Promise<Locator>;
}

/** Requests are refused, broken off and answered late here on purpose. */
const provoked = /status of 4\d\d|net::ERR_|broken on purpose/u;

export function checkStates(states: readonly State[]): void {
  for (const { name, as, width = 1280, at, open: reach } of states) {
    test(`${name} can be used by everyone`, async ({ open, scene }) => {
      const page = await open({ width, tolerates: provoked, ...(as ? { as: as(scene) } : {}) });
      await page.goto(await at(scene));
      await untilAlive(page);
      await expect(await reach({ page, say: words("en"), scene })).toBeVisible();
      if (picturesFolder) await takePictures(page, ["state", name, width], false);
      else await expectAccessible(page, name);
    });
  }
}

export const owner = (scene: Scene) => scene.owner;
export const manager = (scene: Scene) => scene.manager;
