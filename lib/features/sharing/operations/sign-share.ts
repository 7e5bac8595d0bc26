import "server-only";
import { AppError } from "@/lib/http/app-error";
import { defineOperation } from "@/lib/http/define-operation";
import { invalidField } from "@/lib/http/field-problem";
import { openFrozenVersion } from "@/lib/server/frozen-version";
import { type Agreement, agreementOf } from "../agreement";
import { designNameOf } from "../design-name";
import { toSignature } from "../repository";
import { signatureSchema, signShareInput } from "../schemas";
import { readVisitCookie } from "../visit-cookie";
import { visitorOf } from "../visitor";
import { findLinkByCookie, insertSignature, lockForSigning, markSignedOff, type OpenLink } from "../visits/repository";

/** The agreement in the language in which the person read it; a text that we never showed is refused. */
function shownAgreement({ version }: OpenLink, versionDigest: string, consentDigest: string): Agreement {
  const { number, digest } = version;
  const frozen = openFrozenVersion(version);
  if (!frozen.isIntact) throw new AppError("not-intact");
  const agreements = (["en", "zh-CN"] as const).map((locale) =>
    agreementOf({ designName: designNameOf(frozen.document, locale), number, digest, frozen }, locale),
  );
  const shown = agreements.find((agreement) => agreement.digest === consentDigest);
  if (!shown || digest !== versionDigest) throw new AppError("conflict");
  return shown;
}

export const signShare = defineOperation({
  name: "sign-share",
  summary: "Sign the version off, or decline with a reason: one decision per link.",
  permission: "public",
  input: signShareInput,
  output: signatureSchema,
  limit: { points: 30, seconds: 900, by: "ip" },
  audit: ({ input: { id }, output: { decision, name, role, reason, versionDigest, consentDigest } }) => ({
    action: decision === "signed" ? "version.signed" : "version.declined",
    object: { type: "share", id, digest: versionDigest },
    details: { name, role, reason, consentDigest },
  }),
  async run({ db, request, recordAs }, { id, decision, name, role, reason, hasConsented, ...shown }) {
    const cookie = readVisitCookie(request.headers, id);
    await lockForSigning(db, await findLinkByCookie(db, id, cookie));
    const link = await findLinkByCookie(db, id, cookie);
    if (link.scope !== "sign") throw new AppError("cannot-sign");
    if (link.signature) throw new AppError("already-signed");
    if (link.version.decision?.kind !== "approved") throw new AppError("not-approved");
    if (decision === "signed" && !hasConsented) throw invalidField("hasConsented", "required");
    if (decision === "declined" && reason === "") throw invalidField("reason", "required");
    const agreement = shownAgreement(link, shown.versionDigest, shown.consentDigest);
    const isSigned = decision === "signed";
    const signature = await insertSignature(db, {
      linkId: link.id,
      versionId: link.version.id,
      decision,
      name,
      role,
      reason,
      versionDigest: link.version.digest,
      consentText: isSigned ? agreement.text : null,
      consentDigest: isSigned ? agreement.digest : null,
      ...visitorOf(request),
    });
    if (isSigned) await markSignedOff(db, link);
    recordAs({ workspaceId: link.version.design.workspaceId, actorName: name });
    return toSignature(signature);
  },
});
