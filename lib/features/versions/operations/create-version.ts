import "server-only";
import { AppError } from "@/lib/http/app-error";
import { defineOperation } from "@/lib/http/define-operation";
import { lockDesign } from "@/lib/server/lock-design";
import { insertVersion, listVersionRows, readDraft, setDesignStatus } from "../repository";
import { createVersionInput, versionSchema } from "../schemas";
import { sealDraft } from "../seal-draft";
import { versionEntry } from "../version-entry";

/** A version in review that nobody has decided on is superseded by this one. */
export const createVersion = defineOperation({
  name: "create-version",
  summary: "Freeze the saved draft into the next version and send it for review.",
  permission: "version:freeze",
  input: createVersionInput,
  output: versionSchema,
  limit: { points: 60, seconds: 3600, by: "user" },
  audit: ({ input: { id }, output: { number, digest, message } }) => ({
    action: "version.frozen",
    object: { type: "design", id, digest },
    details: { number, message },
  }),
  async run({ db, actor: { workspaceId, userId, name } }, { id, revision, message }) {
    const key = { workspaceId, id };
    await lockDesign(db, key);
    const draft = await readDraft(db, key);
    if (draft.revision !== revision) {
      throw new AppError("stale-revision", { details: { current: { revision: draft.revision } } });
    }
    const [newest] = await listVersionRows(db, key);
    const sealed = sealDraft(draft.document, draft.answers, draft.catalog);
    if (newest && newest.decision === null && newest.draftDigest === sealed.draftDigest) {
      throw new AppError("version-unchanged", { details: { number: newest.number } });
    }
    const number = (newest?.number ?? 0) + 1;
    const row = await insertVersion(db, { draft, message, number, author: { id: userId, name } }, sealed);
    await setDesignStatus(db, id, "in-review");
    return versionEntry(row, { newest: number, userId });
  },
});
