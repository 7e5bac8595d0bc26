// One object of each kind in one workspace, and for every route with an id an input that succeeds on it.
import { randomBytes } from "node:crypto";
import { POST as create } from "@/app/api/v1/designs/route";
import { db } from "@/lib/server/db";
import { callRoute } from "@/test/fixtures/api";
import { createWorkspace, signInAs } from "@/test/fixtures/workspace";

export interface Neighbour {
  readonly cookie: string;
  readonly designId: string;
  readonly memberId: string;
  readonly invitationId: string;
}

interface HomeCall {
  readonly params: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly isDeletedFirst?: true;
}

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
  return { cookie: owner.cookie, designId: design.body.id, memberId: member.userId, invitationId };
}

const document = { schemaVersion: 1, purpose: { name: "Taken over" } };
const answer = { state: "met", maturity: 3, targetMaturity: 3 };

/** In the order in which they are called on one neighbour. */
export const homeCalls: Readonly<Record<string, (neighbour: Neighbour) => HomeCall>> = {
  "GET /api/v1/designs/{id}": ({ designId: id }) => ({ params: { id } }),
  "PATCH /api/v1/designs/{id}": ({ designId: id }) => ({ params: { id }, body: { revision: 1, document } }),
  "DELETE /api/v1/designs/{id}": ({ designId: id }) => ({ params: { id } }),
  "PUT /api/v1/designs/{id}/answers/{controlId}": ({ designId: id }) => ({
    params: { id, controlId: "OPS-01" },
    body: answer,
  }),
  "DELETE /api/v1/designs/{id}/answers/{controlId}": ({ designId: id }) => ({ params: { id, controlId: "OPS-01" } }),
  "GET /api/v1/designs/{id}/answers": ({ designId: id }) => ({ params: { id } }),
  "POST /api/v1/designs/{id}/copies": ({ designId: id }) => ({ params: { id }, body: {} }),
  "POST /api/v1/designs/{id}/evaluation": ({ designId: id }) => ({ params: { id }, body: { document } }),
  "PUT /api/v1/designs/{id}/name": ({ designId: id }) => ({ params: { id }, body: { name: "Renamed" } }),
  "POST /api/v1/designs/{id}/restoration": ({ designId: id }) => ({ params: { id }, isDeletedFirst: true }),
  "GET /api/v1/designs/{id}/result": ({ designId: id }) => ({ params: { id } }),
  "DELETE /api/v1/invitations/{id}": ({ invitationId: id }) => ({ params: { id } }),
  "PATCH /api/v1/members/{userId}": ({ memberId: userId }) => ({ params: { userId }, body: { role: "manager" } }),
  "DELETE /api/v1/members/{userId}": ({ memberId: userId }) => ({ params: { userId } }),
};
