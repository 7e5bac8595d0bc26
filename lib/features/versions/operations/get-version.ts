import "server-only";
import { defineOperation } from "@/lib/http/define-operation";
import { frozenView, openFrozenVersion } from "@/lib/server/frozen-version";
import { findVersion } from "../repository";
import { versionDetailOutput, versionIdInput } from "../schemas";
import { versionEntry } from "../version-entry";

export const getVersion = defineOperation({
  name: "get-version",
  summary: "One frozen version: its result, and its document in words and units.",
  permission: "version:read",
  input: versionIdInput,
  output: versionDetailOutput,
  audit: null,
  async run({ db, actor: { workspaceId, userId } }, { id, number }) {
    const { row, content, designName, newest } = await findVersion(db, { workspaceId, id }, number);
    return {
      ...versionEntry(row, { newest, userId }),
      designName,
      content: frozenView(openFrozenVersion({ content, digest: row.digest })),
    };
  },
});
