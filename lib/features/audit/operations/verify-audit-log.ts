import "server-only";
import { z } from "zod";
import { defineOperation } from "@/lib/http/define-operation";
import { GENESIS_HASH, hashAuditRow } from "@/lib/server/audit-chain";
import { findHead, readChain } from "../repository";
import { verificationOutput } from "../schemas";

const BATCH = 1000;

/** Proves that no row was changed, removed or put in between; not that the whole log was not written anew. */
export const verifyAuditLog = defineOperation({
  name: "verify-audit-log",
  summary: "Recompute the hash chain of the audit log and compare it with what is stored.",
  permission: "audit:read",
  input: z.strictObject({}),
  output: verificationOutput,
  limit: { points: 30, seconds: 3600, by: "user" },
  audit: null,
  async run({ db, actor: { workspaceId } }) {
    // The head is read first: rows that are appended while we walk do not count as broken.
    const head = (await findHead(db, workspaceId)) ?? { seq: 0, hash: GENESIS_HASH };
    let seq = 0;
    let hash = GENESIS_HASH;
    const broken = (at: number) => ({ isIntact: false, length: head.seq, head: head.hash, brokenAt: at });
    while (seq < head.seq) {
      const rows = await readChain(db, workspaceId, seq, Math.min(BATCH, head.seq - seq));
      if (rows.length === 0) return broken(seq + 1);
      for (const row of rows) {
        if (row.seq !== seq + 1 || row.prevHash !== hash || row.hash !== hashAuditRow(row)) return broken(seq + 1);
        seq = row.seq;
        hash = row.hash;
      }
    }
    return hash === head.hash ? { isIntact: true, length: seq, head: hash, brokenAt: null } : broken(seq);
  },
});
