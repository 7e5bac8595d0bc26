import "server-only";
import { AppError } from "@/lib/http/app-error";
import { defineOperation } from "@/lib/http/define-operation";
import { invalidField } from "@/lib/http/field-problem";
import { lockDesign } from "@/lib/server/lock-design";
import { findVersion, insertDecision, readDraft, setDesignStatus } from "../repository";
import { decideVersionInput, versionSchema } from "../schemas";
import { draftDigest } from "../seal-draft";
import { versionEntry } from "../version-entry";

const REASON_MIN_LENGTH = 10;

/** Separation of duties: neither the author of the version nor the last editor of its draft can decide on it. */
export const decideVersion = defineOperation({
  name: "decide-version",
  summary: "Approve the version in review, or request changes with a reason.",
  permission: "version:review",
  input: decideVersionInput,
  output: versionSchema,
  audit: ({ input: { id, number, decision, reason }, output: { digest } }) => ({
    action: decision === "approved" ? "version.approved" : "version.changes-requested",
    object: { type: "design", id, digest },
    details: { number, reason },
  }),
  async run({ db, actor: { workspaceId, userId, name } }, { id, number, decision, reason }) {
    if (decision === "changes-requested" && Array.from(reason).length < REASON_MIN_LENGTH) {
      throw invalidField("reason", "min-length", reason, REASON_MIN_LENGTH);
    }
    const key = { workspaceId, id };
    await lockDesign(db, key);
    const { row, newest } = await findVersion(db, key, number);
    const before = versionEntry(row, { newest, userId });
    if (before.isOwnWork) throw new AppError("self-review");
    if (before.status !== "in-review") throw new AppError("not-in-review", { details: { status: before.status } });
    await insertDecision(db, row.id, { kind: decision, reason, by: { id: userId, name } });
    const { document, answers } = await readDraft(db, key);
    const isCurrent = row.draftDigest === draftDigest(document, answers);
    // An approval holds for what was frozen: a draft that has moved on since is a draft again.
    await setDesignStatus(db, id, decision === "approved" && !isCurrent ? "draft" : decision);
    const decided = await findVersion(db, key, number);
    return versionEntry(decided.row, { newest, userId });
  },
});
