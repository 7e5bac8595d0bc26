import "server-only";
import { defineOperation } from "@/lib/http/define-operation";
import { frozenView, openFrozenVersion } from "@/lib/server/frozen-version";
import { agreementOf } from "../agreement";
import { designNameOf } from "../design-name";
import { toSignature } from "../repository";
import { sharedIdInput, sharedVersionOutput } from "../schemas";
import { readVisitCookie } from "../visit-cookie";
import { findLinkByCookie } from "../visits/repository";

export const getSharedVersion = defineOperation({
  name: "get-shared-version",
  summary: "The version behind a link that was opened in this browser.",
  permission: "public",
  input: sharedIdInput,
  output: sharedVersionOutput,
  audit: null,
  async run({ db, request }, { id }) {
    const { version, signature, ...link } = await findLinkByCookie(db, id, readVisitCookie(request.headers, id));
    const { number, digest, decision } = version;
    const frozen = openFrozenVersion(version);
    const designName = designNameOf(frozen.document, request.locale);
    const {
      statement,
      exclusions,
      digest: consent,
    } = agreementOf({ designName, number, digest, frozen }, request.locale);
    return {
      link: {
        id: link.id,
        scope: link.scope,
        recipient: link.recipient,
        sharedBy: link.createdByName,
        expiresAt: link.expiresAt.toISOString(),
      },
      version: {
        designName,
        number,
        digest,
        frozenAt: version.createdAt.toISOString(),
        author: version.authorName,
        approvedBy: decision?.kind === "approved" ? decision.deciderName : null,
      },
      content: frozenView(frozen),
      agreement: { statement, exclusions, digest: consent },
      signature: signature && toSignature(signature),
    };
  },
});
