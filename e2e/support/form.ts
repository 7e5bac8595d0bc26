// The composer's form as a person finds their way in it: by the names of groups, items and fields, from the declaration.
import { expect, type Locator, type Page } from "@playwright/test";
import type { Fields, Input, Words } from "../../lib/engine/inputs/declare";
import { designSections, type SectionId } from "../../lib/engine/inputs/design";
import type { Locale } from "../../lib/i18n/format-quantity";
import type { Say } from "./words";

type Scope = Page | Locator;

export function wordOf([en, zh]: Words, locale: Locale): string {
  return locale === "en" ? en : zh;
}

function sectionName(section: SectionId, locale: Locale): string {
  return wordOf(designSections[section].words, locale);
}

const controlRoles = {
  number: "textbox",
  text: "textbox",
  part: "combobox",
  choices: "group",
  choice: "radiogroup",
  flag: "radiogroup",
} as const;

function itemIn(scope: Scope, { itemWords }: Extract<Input, { kind: "list" }>, position: number, locale: Locale) {
  return scope.getByRole("region", { name: new RegExp(`^${wordOf(itemWords, locale)} ${position}( |$)`, "u") });
}

/**
 * The control of a field. `path` names section, groups and field; items of lists by their place, counted from 1:
 * `compute/pools/1/nodes`. A choice is taken for one whose options stand side by side.
 */
export function control(page: Page, path: string, locale: Locale): Locator {
  const [section = "", ...steps] = path.split("/");
  let fields: Fields = designSections[section as SectionId].fields;
  let scope: Scope = page.getByRole("main");
  for (let step = steps.shift(); step !== undefined; step = steps.shift()) {
    const input: Input | undefined = fields[step];
    if (input === undefined) throw new Error(`${path} names no field.`);
    const name = wordOf(input.words, locale);
    if (input.kind === "group") scope = scope.getByRole("group", { name, exact: true });
    else if (input.kind === "list") {
      scope = itemIn(scope.getByRole("region", { name, exact: true }), input, Number(steps.shift()), locale);
    } else return scope.getByRole(controlRoles[input.kind], { name, exact: true });
    fields = input.fields;
  }
  throw new Error(`${path} names no field.`);
}

/** Types as a person does, over what was there, and leaves the field. */
export async function type(field: Locator, text: string): Promise<void> {
  await expect(field).toBeEditable();
  await field.selectText();
  await field.pressSequentially(text);
  await field.blur();
}

export async function goToSection(page: Page, say: Say, section: SectionId, locale: Locale): Promise<void> {
  const name = sectionName(section, locale);
  const links = page.getByRole("navigation", { name: say("composer.sections.label") });
  // The link is also called by what is settled and found in its section.
  await links.getByRole("link", { name: new RegExp(`^${name}( |\\d|$)`, "u") }).click();
  await expect(page.getByRole("heading", { level: 2, name, exact: true })).toBeVisible();
}

/** Waits until the server has everything. */
export async function untilSaved(page: Page, say: Say): Promise<void> {
  await expect(page.getByText(say("composer.save.saved"), { exact: true })).toBeVisible();
}

/** The figures beside the form, once they are those of what stands in it. */
export async function figures(page: Page): Promise<Readonly<Record<string, string>>> {
  await expect(page.locator("[data-figures=current]").first()).toBeVisible();
  const found = page.getByRole("complementary").locator("[data-figure]");
  const entries = await found.evaluateAll((nodes) =>
    nodes.map((node) => [node.getAttribute("data-figure") ?? "", node.textContent ?? ""] as const),
  );
  return Object.fromEntries(entries);
}
