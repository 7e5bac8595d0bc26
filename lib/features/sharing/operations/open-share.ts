import "server-only";
import { createToken } from "@/lib/auth/one-time-token";
import { defineOperation } from "@/lib/http/define-operation";
import { emptyObject, openShareInput } from "../schemas";
import { visitCookie } from "../visit-cookie";
import { visitorOf } from "../visitor";
import { findLinkByToken, insertVisit } from "../visits/repository";

const VISIT_SECONDS = 12 * 3600;

/** Only by POST after a click: the previews that chat programs fetch open nothing and count as nothing. */
export const openShare = defineOperation({
  name: "open-share",
  summary: "Open a shared link with its token: sets the cookie that shows the version.",
  permission: "public",
  input: openShareInput,
  output: emptyObject,
  limit: { points: 120, seconds: 900, by: "ip" },
  audit: ({ input: { id } }) => ({ action: "share.opened", object: { type: "share", id } }),
  async run({ db, request, replyHeaders, recordAs }, { id, token }) {
    const link = await findLinkByToken(db, id, token);
    const { token: value, tokenHash: cookieHash } = createToken();
    const seconds = Math.min(VISIT_SECONDS, (link.expiresAt.getTime() - Date.now()) / 1000);
    const expiresAt = new Date(Date.now() + seconds * 1000);
    await insertVisit(db, { linkId: link.id, cookieHash, expiresAt, ...visitorOf(request) });
    replyHeaders.append("set-cookie", visitCookie(link.id, value, seconds));
    recordAs({ workspaceId: link.version.design.workspaceId, actorName: link.recipient });
    return {};
  },
});
