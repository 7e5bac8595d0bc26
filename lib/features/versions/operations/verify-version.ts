import "server-only";
import { defineOperation } from "@/lib/http/define-operation";
import { isIntact } from "@/lib/spec/digest";
import { findVersion } from "../repository";
import { verificationOutput, versionIdInput } from "../schemas";

export const verifyVersion = defineOperation({
  name: "verify-version",
  summary: "Hash the stored bytes of a version again and compare with the digest that was given out.",
  permission: "version:read",
  input: versionIdInput,
  output: verificationOutput,
  audit: null,
  async run({ db, actor: { workspaceId } }, { id, number }) {
    const { row, content } = await findVersion(db, { workspaceId, id }, number);
    return { isIntact: isIntact(content, row.digest), digest: row.digest, bytes: content.byteLength };
  },
});
