import { test } from "@playwright/test";
import type { Locale } from "../../lib/i18n/format-quantity";
import * as stage from "./journey";
import type { ServedApp } from "./served-app";
import type { Open } from "./test";

/** The whole way once, step by step, on an installation that nobody has set up. */
export async function journey(locale: Locale, app: ServedApp, open: Open): Promise<void> {
  const set = stage.stageFor(locale, open);
  const owner = await test.step("owner sets up", () => stage.setUp(set, app.ownerLink));
  const manager = await test.step("manager joins", () => stage.inviteManager(set, owner));
  const design = await test.step("every section is edited", () => stage.compose(set, owner));
  await test.step("a version is frozen", () => stage.freeze(set, owner));
  await test.step("the author cannot approve", () => stage.failToApproveOwn(set, owner, design));
  await test.step("the manager approves", () => stage.approve(set, manager, design));
  const link = await test.step("a link is made", () => stage.shareForSigning(set, owner, design));
  await test.step("a stranger signs", () => stage.sign(set, link));
  await test.step("the owner sees the signature", () => stage.seeSignature(set, owner, design));
}
