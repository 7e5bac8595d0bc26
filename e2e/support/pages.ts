// Every page of the application. The list of routes is read from the route tree; this table only says with what a route
// is filled in, and a route without an entry fails the test.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { designSections } from "../../lib/engine/inputs/design";
import { root } from "../../scripts/lib/paths.mjs";
import { openLink, type Scene } from "./scene";
import type { Person } from "./workspace";

interface View {
  readonly name: string;
  /** A stranger without one. */
  readonly as?: (scene: Scene) => Person;
  /** An address, or the way to one. */
  readonly to: (scene: Scene) => string | ((page: Page) => Promise<void>);
  /** What the browser's console may say here. */
  readonly tolerates?: RegExp;
}

/** Routes as Next reads them from the folders: those in round brackets leave no trace in the address. */
export function routes(): string[] {
  const files = readdirSync(join(root, "app"), { recursive: true, encoding: "utf8" });
  return files
    .map((file) => `/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith("/page.tsx"))
    .map((file) => file.replace(/\/page\.tsx$/u, "").replaceAll(/\/\([^)]+\)/gu, "") || "/")
    .sort();
}

const owner = (scene: Scene) => scene.owner;
const view = (name: string, to: View["to"], as?: View["as"]): View => ({ name, to, ...(as ? { as } : {}) });
const owned = (name: string, to: (scene: Scene) => string): View => view(name, to, owner);

/** A page that only leads on is looked at where it leads to. */
export const pages: Readonly<Record<string, readonly View[]>> = {
  "/": [view("front door", () => "/")],
  "/sign-in": [view("sign-in", () => "/sign-in")],
  "/welcome": [view("already set up", () => "/welcome")],
  "/join": [view("invitation", (scene) => scene.invitationLink), view("without its link", () => "/join")],
  "/s/[id]": [
    view("gate", (scene) => scene.signLink),
    view("gate without its link", (scene) => new URL(scene.signLink).pathname),
    view("for signing", (scene) => (page) => openLink(page, scene.signLink)),
    view("for reading", (scene) => (page) => openLink(page, scene.viewLink)),
  ],
  "/designs": [
    owned("table", () => "/designs"),
    owned("cards", () => "/designs?layout=cards"),
    owned("nothing found", () => "/designs?q=nothing-is-called-so"),
    view(
      "viewer",
      () => "/designs",
      (scene) => scene.viewer,
    ),
  ],
  "/designs/goal": [owned("goal", () => "/designs/goal")],
  "/designs/[id]": [owned("leads to the composer", ({ design }) => `/designs/${design}`)],
  "/designs/[id]/compose": [owned("leads to the first section", ({ design }) => `/designs/${design}/compose`)],
  "/designs/[id]/compose/[section]": [
    ...Object.keys(designSections).map((section) =>
      owned(section, ({ design }) => `/designs/${design}/compose/${section}`),
    ),
    view(
      "read only",
      ({ design }) => `/designs/${design}/compose/compute`,
      (scene) => scene.viewer,
    ),
  ],
  "/designs/[id]/results": [
    owned("training", ({ design }) => `/designs/${design}/results`),
    owned("inference", ({ unfrozen }) => `/designs/${unfrozen}/results`),
  ],
  "/designs/[id]/results/training": [
    owned("training in full", ({ design }) => `/designs/${design}/results/training`),
    owned("tuning", ({ unfrozen }) => `/designs/${unfrozen}/results/training`),
  ],
  "/designs/[id]/results/inference": [owned("inference", ({ unfrozen }) => `/designs/${unfrozen}/results/inference`)],
  "/designs/[id]/results/network": [owned("network", ({ design }) => `/designs/${design}/results/network`)],
  "/designs/[id]/results/storage": [owned("storage", ({ design }) => `/designs/${design}/results/storage`)],
  "/designs/[id]/results/facility": [owned("facility", ({ design }) => `/designs/${design}/results/facility`)],
  "/designs/[id]/results/reliability": [owned("reliability", ({ design }) => `/designs/${design}/results/reliability`)],
  "/designs/[id]/results/money": [
    owned("money", ({ design }) => `/designs/${design}/results/money`),
    owned("money in yuan", ({ unfrozen }) => `/designs/${unfrozen}/results/money?currency=cny`),
  ],
  "/designs/[id]/results/carbon": [owned("carbon", ({ design }) => `/designs/${design}/results/carbon`)],
  "/designs/[id]/versions": [
    owned("time line", ({ design }) => `/designs/${design}/versions`),
    owned("none yet", ({ unfrozen }) => `/designs/${unfrozen}/versions`),
  ],
  "/designs/[id]/versions/[number]": [
    owned("approved", ({ design }) => `/designs/${design}/versions/1`),
    owned("one's own work", ({ design }) => `/designs/${design}/versions/2`),
    view(
      "to decide",
      ({ design }) => `/designs/${design}/versions/2`,
      (scene) => scene.manager,
    ),
  ],
  "/designs/[id]/share": [
    owned("links", ({ design }) => `/designs/${design}/share`),
    owned("nothing to share", ({ unfrozen }) => `/designs/${unfrozen}/share`),
  ],
  "/catalog": [
    owned("accelerators", () => "/catalog"),
    owned("prices", () => "/catalog?kind=prices&sort=usd&direction=desc"),
    owned("no own parts", () => "/catalog?kind=switches&origin=own"),
    view(
      "viewer",
      () => "/catalog?kind=nodes",
      (scene) => scene.viewer,
    ),
  ],
  "/settings": [owned("leads to the profile", () => "/settings")],
  "/settings/profile": [owned("profile", () => "/settings/profile")],
  "/settings/members": [
    owned("owner", () => "/settings/members"),
    view(
      "viewer",
      () => "/settings/members",
      (scene) => scene.viewer,
    ),
  ],
  "/settings/audit": [
    owned("log", () => "/settings/audit"),
    {
      ...view(
        "viewer",
        () => "/settings/audit",
        (scene) => scene.viewer,
      ),
      tolerates: /status of 40[34]/u,
    },
  ],
  "/settings/appearance": [owned("appearance", () => "/settings/appearance")],
};
