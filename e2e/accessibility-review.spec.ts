// The dialogs, menus and errors of people, versions and links.
import { openBy } from "./support/open-by";
import { openLink } from "./support/scene";
import { checkStates, manager, owner, type Stage, type State } from "./support/states";
import { shareVersion } from "./support/workspace";

const version: State["at"] = ({ design }) => `/designs/${design}/versions/2`;
const versions: State["at"] = ({ design }) => `/designs/${design}/versions`;
const shares: State["at"] = ({ design }) => `/designs/${design}/share`;
const members: State["at"] = () => "/settings/members";
const wrongToken = "A".repeat(43);

async function dialogOf({ page }: Stage, button: string) {
  const dialog = page.getByRole("dialog").or(page.getByRole("alertdialog"));
  await openBy(page.getByRole("button", { name: button }).first(), dialog);
  return dialog;
}

/** The dialog that a button opens. */
function dialog(name: string, as: State["as"], at: State["at"], button: (say: Stage["say"]) => string): State {
  return { name, ...(as ? { as } : {}), at, open: (stage) => dialogOf(stage, button(stage.say)) };
}

checkStates([
  {
    name: "a sign-in that is refused",
    at: () => "/sign-in",
    open: async ({ page, say }) => {
      await page.getByLabel(say("account.email")).fill("nobody@example.com");
      await page.getByLabel(say("account.password"), { exact: true }).fill("not the password");
      await page.getByRole("button", { name: say("account.signIn") }).click();
      return page.getByText(say("errors.invalid-credentials"));
    },
  },
  {
    name: "an invitation that is used up",
    at: () => `/join#${wrongToken}`,
    open: ({ page, say }) => page.getByText(say("errors.gone")),
  },
  {
    name: "a password that is too short",
    at: ({ invitationLink }) => invitationLink,
    open: async ({ page, say }) => {
      await page.getByLabel(say("account.password"), { exact: true }).fill("short");
      await page.getByRole("button", { name: say("account.joinButton") }).click();
      return page.getByText(say("errors.field.min-length", { limit: 1 })).first();
    },
  },
  {
    name: "the menu of the account",
    as: owner,
    at: () => "/designs",
    open: async ({ page, say, scene }) => {
      const menu = page.getByRole("menu");
      await openBy(page.getByRole("button", { name: say("shell.account", { name: scene.owner.name }) }), menu);
      return menu;
    },
  },
  {
    name: "an address with nothing behind it",
    as: owner,
    at: () => "/nothing/here",
    open: ({ page, say }) => page.getByRole("heading", { name: say("shell.notFoundTitle") }),
  },
  {
    name: "a design that is not there",
    as: owner,
    at: () => "/designs/00000000-0000-4000-8000-000000000000/results",
    open: ({ page, say }) => page.getByRole("heading", { name: say("shell.notFoundTitle") }),
  },
  {
    name: "a page that breaks",
    as: owner,
    at: () => "/designs",
    open: async ({ page, say, scene }) => {
      await page.addInitScript(() => {
        window.BroadcastChannel = class {
          constructor() {
            throw new Error("broken on purpose");
          }
        } as unknown as typeof BroadcastChannel;
      });
      await page.goto(`/designs/${scene.design}/compose/purpose`);
      return page.getByRole("heading", { name: say("failure.title") });
    },
  },
  dialog(
    "the dialog of a version",
    owner,
    ({ unfrozen }) => `/designs/${unfrozen}/versions`,
    (say) => say("review.freeze"),
  ),
  {
    name: "a version without a message",
    as: owner,
    at: versions,
    open: async (stage) => {
      const form = await dialogOf(stage, stage.say("review.freeze"));
      await form.getByRole("button", { name: stage.say("review.freezeAction") }).click();
      return form.getByText(stage.say("errors.field.min-length", { limit: 1 }));
    },
  },
  {
    name: "a version that was verified",
    as: owner,
    at: versions,
    open: async ({ page, say }) => {
      await page
        .getByRole("button", { name: say("review.verify") })
        .first()
        .click();
      return page.getByRole("status").filter({ hasText: say("review.verified", { bytes: "" }).split(":")[0] ?? "" });
    },
  },
  {
    name: "what changed since the last version",
    as: owner,
    at: versions,
    open: async ({ page, say }) => {
      await page
        .getByText(say("review.compareToDraft", { from: 2 }))
        .first()
        .click();
      return page.getByRole("table").first();
    },
  },
  {
    name: "everything unfolded on a version",
    as: manager,
    at: version,
    open: async ({ page, say }) => {
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll("details")) fold.open = true;
      });
      return page.getByRole("heading", { name: say("review.document") });
    },
  },
  {
    name: "the dialog of an approval with something against it",
    as: manager,
    at: version,
    open: async (stage) => {
      const form = await dialogOf(stage, stage.say("review.approve"));
      return form.getByText(stage.say("review.objections"));
    },
  },
  {
    name: "changes requested without a reason",
    as: manager,
    at: version,
    open: async (stage) => {
      const form = await dialogOf(stage, stage.say("review.requestChanges"));
      await form.getByRole("button", { name: stage.say("review.requestChanges") }).click();
      return form.getByRole("textbox", { name: stage.say("review.reason") }).and(stage.page.locator("[aria-invalid]"));
    },
  },
  dialog("the dialog of a link", owner, shares, (say) => say("sharing.newLink")),
  {
    name: "a link that was made",
    as: owner,
    at: shares,
    open: async (stage) => {
      const form = await dialogOf(stage, stage.say("sharing.newLink"));
      await form.getByRole("button", { name: stage.say("sharing.create") }).click();
      return form.getByRole("heading", { name: stage.say("sharing.createdTitle") });
    },
  },
  dialog("the question before a link ends", owner, shares, (say) => `${say("sharing.revoke")}:`),
  {
    name: "a link that ended",
    at: ({ revokedLink }) => revokedLink,
    open: async ({ page, say }) => {
      await page.getByRole("button", { name: say("sharing.gateOpen") }).click();
      return page.getByText(say("errors.gone"));
    },
  },
  {
    name: "a signature with everything missing",
    width: 390,
    at: ({ signLink }) => new URL(signLink).pathname,
    open: async ({ page, say, scene }) => {
      await openLink(page, scene.signLink);
      await page.getByRole("button", { name: say("sharing.submitSign", { number: 1 }) }).click();
      return page.getByText(say("sharing.consentMissing"));
    },
  },
  {
    name: "a version that was declined",
    width: 390,
    at: ({ viewLink }) => new URL(viewLink).pathname,
    open: async ({ page, say, scene }) => {
      const { link } = await shareVersion(scene.owner.api, scene.design, { number: 1, scope: "sign" });
      await openLink(page, link);
      await page.getByRole("radio", { name: say("sharing.choiceDecline") }).click();
      await page.getByRole("textbox", { name: say("sharing.name") }).fill("Chen Wei");
      await page.getByRole("textbox", { name: say("sharing.role") }).fill("CFO");
      await page.getByRole("textbox", { name: say("sharing.reason") }).fill("Too small for the model");
      await page.getByRole("button", { name: say("sharing.submitDecline", { number: 1 }) }).click();
      return page.getByRole("heading", { name: say("sharing.receiptDeclined") });
    },
  },
  dialog("the dialog of an invitation", owner, members, (say) => say("settings.invite")),
  {
    name: "an invitation to no address",
    as: owner,
    at: members,
    open: async (stage) => {
      const form = await dialogOf(stage, stage.say("settings.invite"));
      await form.getByRole("textbox", { name: stage.say("settings.inviteEmail") }).fill("no address");
      await form.getByRole("button", { name: stage.say("settings.createInvitation") }).click();
      return form.getByText(stage.say("errors.field.email"));
    },
  },
  {
    name: "an invitation that was made",
    as: owner,
    at: members,
    open: async (stage) => {
      const form = await dialogOf(stage, stage.say("settings.invite"));
      await form.getByRole("button", { name: stage.say("settings.createInvitation") }).click();
      return form.getByRole("textbox", { name: stage.say("settings.linkLabel") });
    },
  },
  dialog("the question before someone is removed", owner, members, (say) =>
    say("settings.removeMemberOf", { name: "Vito" }),
  ),
  {
    name: "the roles of a member",
    as: owner,
    at: members,
    open: async ({ page, say }) => {
      const roles = page.getByRole("listbox");
      await openBy(page.getByRole("combobox", { name: say("settings.roleOf", { name: "Vito" }) }), roles);
      return roles;
    },
  },
  {
    name: "a password that is wrong",
    as: owner,
    at: () => "/settings/profile",
    open: async ({ page, say }) => {
      await page.getByLabel(say("account.currentPassword"), { exact: true }).fill("not the password");
      await page.getByLabel(say("account.newPassword"), { exact: true }).fill("a much longer one, 4711");
      await page.getByRole("button", { name: say("account.changePassword") }).click();
      return page.getByText(say("errors.field.password-wrong"));
    },
  },
  {
    name: "an audit log that was verified",
    as: owner,
    at: () => "/settings/audit",
    open: async ({ page, say }) => {
      await page.getByRole("button", { name: say("settings.auditVerify") }).click();
      return page.getByRole("status").filter({ hasText: /chain is intact/u });
    },
  },
]);
