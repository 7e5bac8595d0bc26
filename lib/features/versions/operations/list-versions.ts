import "server-only";
import { defineOperation } from "@/lib/http/define-operation";
import { listVersionRows, readDraft } from "../repository";
import { designIdInput, versionsOutput } from "../schemas";
import { draftDigest } from "../seal-draft";
import { versionEntry } from "../version-entry";

export const listVersions = defineOperation({
  name: "list-versions",
  summary: "The versions of a design with their decisions and signatures, the newest first.",
  permission: "version:read",
  input: designIdInput,
  output: versionsOutput,
  audit: null,
  async run({ db, actor: { workspaceId, userId } }, { id }) {
    const { name, status, revision, document, answers } = await readDraft(db, { workspaceId, id });
    const rows = await listVersionRows(db, { workspaceId, id });
    const [latest] = rows;
    return {
      design: { id, name, status, revision },
      isEditedSince: latest !== undefined && latest.draftDigest !== draftDigest(document, answers),
      items: rows.map((row) => versionEntry(row, { newest: latest?.number ?? row.number, userId })),
    };
  },
});
