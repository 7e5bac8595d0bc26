// better-auth stores the token of a session as it is. Between it and its adapter, the token is replaced by its SHA-256:
// who reads the table, or a backup of it, holds no session.
import "server-only";
import type { BetterAuthOptions } from "better-auth";
import type { prismaAdapter } from "better-auth/adapters/prisma";
import { hashToken } from "./one-time-token";

type AdapterFactory = ReturnType<typeof prismaAdapter>;
type NewRow = Parameters<ReturnType<AdapterFactory>["create"]>[0];

/** What the column `session.token` holds for the token in a cookie. */
export function storedSessionToken(token: string): string {
  return Buffer.from(hashToken(token)).toString("hex");
}

/**
 * Sessions are only ever created through better-auth: they are read, touched and ended by our own queries, so nothing
 * else needs the translation.
 */
export function withHashedSessions(createAdapter: AdapterFactory): AdapterFactory {
  return (options: BetterAuthOptions) => {
    const adapter = createAdapter(options);
    const create = async <R>(row: NewRow): Promise<R> => {
      const { token } = row.data as { readonly token?: unknown };
      if (row.model !== "session" || typeof token !== "string") return adapter.create<NewRow["data"], R>(row);
      const data = { ...row.data, token: storedSessionToken(token) };
      const created = await adapter.create<NewRow["data"], R & object>({ ...row, data });
      // better-auth makes the cookie from what it gets back.
      return { ...created, token };
    };
    return { ...adapter, create };
  };
}
