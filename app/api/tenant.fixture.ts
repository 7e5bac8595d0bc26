// One object of each kind in one workspace, and for every route with an id an input that succeeds on it.
import { randomBytes } from "node:crypto";
import { POST as share } from "@/app/api/v1/designs/[id]/shares/route";
import { POST as freeze } from "@/app/api/v1/designs/[id]/versions/route";
import { POST as create } from "@/app/api/v1/designs/route";
import { POST as addPart } from "@/app/api/v1/parts/route";
import { db } from "@/lib/server/db";
import { callRoute } from "@/test/fixtures/api";
import { createWorkspace, signInAs } from "@/test/fixtures/workspace";

export interface Neighbour {
  readonly cookie: string;
  readonly designId: string;
  readonly memberId: string;
  readonly invitationId: string;
  readonly shareId: string;
  readonly partId: string;
  /** Of a manager who is not the author. */
  readonly reviewerCookie: string;
}

interface HomeCall {
  readonly params: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly query?: string;
  /** Of the one who may do this at home, when that is not the owner. */
  readonly cookie?: string;
  readonly isDeletedFirst?: true;
}

const ownFacts = { name: "Secret switch", source: "Quotation 17", asOf: "2026-11-24", confidence: "low" };
const ownValues = { kind: "ethernet", ports: 64, portBytesPerSecond: 1e11 };
const ownPart = { kind: "switches", ...ownFacts, values: ownValues };

export async function createNeighbour(): Promise<Neighbour> {
  const workspace = await createWorkspace("Neighbour");
  const owner = await signInAs("owner", workspace);
  const member = await signInAs("viewer", workspace);
  const body = { name: "Secret", source: { kind: "empty" } };
  const design = await callRoute<{ id: string }>(create, { cookie: owner.cookie, body });
  const { id: invitationId } = await db().invitation.create({
    data: {
      workspaceId: workspace.id,
      role: "viewer",
      tokenHash: Uint8Array.from(randomBytes(32)),
      invitedById: owner.userId,
      expiresAt: new Date(Date.now() + 3_600_000),
    },
  });
  const { cookie } = owner;
  const designId = design.body.id;
  const params = { id: designId };
  await callRoute(freeze, { cookie, params, body: { revision: 1, message: "First" } });
  const shared = await callRoute<{ id: string }>(share, { cookie, params, body: { number: 1, scope: "view" } });
  const added = await callRoute<{ id: string }>(addPart, { cookie, body: ownPart });
  const { cookie: reviewerCookie } = await signInAs("manager", workspace);
  return {
    cookie,
    designId,
    memberId: member.userId,
    invitationId,
    shareId: shared.body.id,
    partId: added.body.id,
    reviewerCookie,
  };
}

const document = { schemaVersion: 1, purpose: { name: "Taken over" } };
const answer = { state: "met", maturity: 3, targetMaturity: 3 };

/** In the order in which they are called on one neighbour. */
export const homeCalls: Readonly<Record<string, (neighbour: Neighbour) => HomeCall>> = {
  "GET /api/v1/designs/{id}": ({ designId: id }) => ({ params: { id } }),
  "GET /api/v1/designs/{id}/comparison": ({ designId: id }) => ({ params: { id }, query: "?from=1&to=draft" }),
  "GET /api/v1/designs/{id}/versions": ({ designId: id }) => ({ params: { id } }),
  "GET /api/v1/designs/{id}/versions/{number}": ({ designId: id }) => ({ params: { id, number: "1" } }),
  "GET /api/v1/designs/{id}/versions/{number}/verification": ({ designId: id }) => ({ params: { id, number: "1" } }),
  "GET /api/v1/designs/{id}/shares": ({ designId: id }) => ({ params: { id } }),
  "POST /api/v1/designs/{id}/shares": ({ designId: id }) => ({ params: { id }, body: { number: 1, scope: "view" } }),
  "DELETE /api/v1/designs/{id}/shares/{shareId}": ({ designId: id, shareId }) => ({ params: { id, shareId } }),
  "POST /api/v1/designs/{id}/versions/{number}/decision": ({ designId: id, reviewerCookie }) => ({
    params: { id, number: "1" },
    body: { decision: "approved" },
    cookie: reviewerCookie,
  }),
  "PATCH /api/v1/designs/{id}": ({ designId: id }) => ({ params: { id }, body: { revision: 1, document } }),
  "POST /api/v1/designs/{id}/versions": ({ designId: id }) => ({
    params: { id },
    body: { revision: 2, message: "Second" },
  }),
  "DELETE /api/v1/designs/{id}": ({ designId: id }) => ({ params: { id } }),
  "PUT /api/v1/designs/{id}/answers/{controlId}": ({ designId: id }) => ({
    params: { id, controlId: "OPS-01" },
    body: answer,
  }),
  "DELETE /api/v1/designs/{id}/answers/{controlId}": ({ designId: id }) => ({ params: { id, controlId: "OPS-01" } }),
  "GET /api/v1/designs/{id}/answers": ({ designId: id }) => ({ params: { id } }),
  "POST /api/v1/designs/{id}/copies": ({ designId: id }) => ({ params: { id }, body: {} }),
  "POST /api/v1/designs/{id}/evaluation": ({ designId: id }) => ({ params: { id }, body: { document } }),
  "POST /api/v1/designs/{id}/relaxations": ({ designId: id }) => ({ params: { id }, body: { revision: 2 } }),
  "PUT /api/v1/designs/{id}/name": ({ designId: id }) => ({ params: { id }, body: { name: "Renamed" } }),
  "POST /api/v1/designs/{id}/restoration": ({ designId: id }) => ({ params: { id }, isDeletedFirst: true }),
  "GET /api/v1/designs/{id}/result": ({ designId: id }) => ({ params: { id } }),
  "GET /api/v1/parts/{kind}/{id}": ({ partId: id }) => ({ params: { kind: "switches", id } }),
  "PUT /api/v1/parts/{kind}/{id}": ({ partId: id }) => ({
    params: { kind: "switches", id },
    body: { revision: 1, ...ownFacts, values: ownValues },
  }),
  "DELETE /api/v1/parts/{kind}/{id}": ({ partId: id }) => ({ params: { kind: "switches", id } }),
  "DELETE /api/v1/invitations/{id}": ({ invitationId: id }) => ({ params: { id } }),
  "PATCH /api/v1/members/{userId}": ({ memberId: userId }) => ({ params: { userId }, body: { role: "manager" } }),
  "DELETE /api/v1/members/{userId}": ({ memberId: userId }) => ({ params: { userId } }),
};
