// A workspace with one person per role, made through the application's own interface.
import type { BrowserContextOptions } from "@playwright/test";
import type { DesignDocument } from "../../lib/engine/inputs/design";
import type { CreatedInvitation } from "../../lib/features/members/schemas";
import type { CreatedShare, CreateShareInput } from "../../lib/features/sharing/schemas";
import type { Version } from "../../lib/features/versions/schemas";
import { type Api, newApi } from "./api";

export interface Credentials {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export interface Person extends Credentials {
  readonly api: Api;
  /** The session, for a browser of one's own. */
  readonly state: NonNullable<BrowserContextOptions["storageState"]>;
}

export interface Workspace {
  readonly owner: Person;
  readonly manager: Person;
  readonly viewer: Person;
}

interface Design {
  readonly id: string;
  readonly revision: number;
  readonly document: DesignDocument;
}

export function credentials(name: string): Credentials {
  return { name, email: `${name.toLowerCase()}@example.com`, password: `${name} likes long pass phrases, 42` };
}

/** What a link carries after its `#`. */
export function tokenOf(link: string): string {
  return new URL(link).hash.slice(1);
}

async function enter(url: string, path: string, who: Credentials, rest: object): Promise<Person> {
  const api = await newApi(url);
  await api.post(path, { ...who, ...rest });
  return { ...who, api, state: await api.context.storageState() };
}

/** Someone new in a role. */
export async function joinAs(owner: Pick<Person, "api">, url: string, role: string, who: Credentials): Promise<Person> {
  const { link } = await owner.api.post<CreatedInvitation>("/invitations", { role });
  return enter(url, "/invitations/acceptance", who, { token: tokenOf(link) });
}

export async function createWorkspace(url: string, ownerLink: string): Promise<Workspace> {
  const setUp = { token: tokenOf(ownerLink), workspaceName: "Test works" };
  const owner = await enter(url, "/setup/owner", credentials("Olga"), setUp);
  const manager = await joinAs(owner, url, "manager", credentials("Mira"));
  const viewer = await joinAs(owner, url, "viewer", credentials("Vito"));
  return { owner, manager, viewer };
}

export function createDesign(api: Api, templateId = "article-gpt3"): Promise<Design> {
  return api.post("/designs", { source: { kind: "template", templateId } });
}

export function getDesign(api: Api, id: string): Promise<Design> {
  return api.get(`/designs/${id}`);
}

export async function freezeVersion(api: Api, id: string, message = "For review"): Promise<Version> {
  const { revision } = await getDesign(api, id);
  return api.post(`/designs/${id}/versions`, { revision, message });
}

export function approveVersion(api: Api, id: string, number: number): Promise<Version> {
  return api.post(`/designs/${id}/versions/${number}/decision`, { decision: "approved" });
}

export function shareVersion(api: Api, id: string, input: Omit<CreateShareInput, "id">): Promise<CreatedShare> {
  return api.post(`/designs/${id}/shares`, input);
}

/** Changes the stored draft behind the back of whoever has it open. */
export async function editDesign(api: Api, id: string, found: RegExp, replacement: string): Promise<void> {
  const { revision, document } = await getDesign(api, id);
  const edited = JSON.stringify(document).replace(found, replacement);
  await api.patch(`/designs/${id}`, { revision, document: JSON.parse(edited) });
}
