// One workspace in which every page has something to show.
import type { Page } from "@playwright/test";
import { untilAlive } from "./alive";
import { test as base } from "./test";
import {
  approveVersion,
  createDesign,
  editDesign,
  freezeVersion,
  shareVersion,
  tokenOf,
  type Workspace,
} from "./workspace";

export interface Scene extends Workspace {
  /** From the article's case: version 1 approved, version 2 in review, and a draft that has moved on. */
  readonly design: string;
  /** A design that nobody has frozen. */
  readonly unfrozen: string;
  /** Addresses with their tokens. */
  readonly signLink: string;
  readonly viewLink: string;
  readonly revokedLink: string;
  readonly invitationLink: string;
}

async function makeScene(workspace: Workspace): Promise<Scene> {
  const { owner, manager } = workspace;
  const { id: design } = await createDesign(owner.api);
  const { id: unfrozen } = await createDesign(owner.api, "customer-service-assistant");
  await freezeVersion(owner.api, design, "The first");
  await approveVersion(manager.api, design, 1);
  const share = { number: 1, recipient: "Board" };
  const sign = await shareVersion(owner.api, design, { ...share, scope: "sign" });
  const view = await shareVersion(owner.api, design, { ...share, scope: "view" });
  const revoked = await shareVersion(owner.api, design, { ...share, scope: "view", recipient: "Nobody" });
  await owner.api.delete(`/designs/${design}/shares/${revoked.id}`);
  await editDesign(owner.api, design, /"nodes":8/u, '"nodes":16');
  await freezeVersion(owner.api, design, "Twice the nodes");
  await editDesign(owner.api, design, /"nodes":16/u, '"nodes":24');
  const { link } = await owner.api.post<{ link: string }>("/invitations", { role: "viewer" });
  return {
    ...workspace,
    design,
    unfrozen,
    signLink: sign.link,
    viewLink: view.link,
    revokedLink: revoked.link,
    invitationLink: link,
  };
}

export const test = base.extend<object, { scene: Scene }>({
  scene: [({ workspace }, use) => makeScene(workspace).then(use), { scope: "worker" }],
});

/** Exchanges the link's token for the cookie that shows the version, as a press on the page's button does. */
export async function openLink(page: Page, link: string): Promise<void> {
  const { pathname } = new URL(link);
  const id = pathname.split("/").at(-1);
  const opened = await page.request.post(`/api/v1/shares/${id}/visits`, {
    headers: { "x-podwright": "1" },
    data: { token: tokenOf(link) },
  });
  if (!opened.ok()) throw new Error(`The link could not be opened: ${opened.status()}`);
  await page.goto(pathname);
  await untilAlive(page);
}
