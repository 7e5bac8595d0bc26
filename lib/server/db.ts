import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/generated/prisma/client";
import { env } from "./env";

// Kept on the global object: in development every hot reload evaluates this module again.
const kept = globalThis as typeof globalThis & { podwrightDb?: PrismaClient };

/** The database client, made at the first use so that a build needs no database. */
export function db(): PrismaClient {
  kept.podwrightDb ??= new PrismaClient({ adapter: new PrismaPg({ connectionString: env().databaseUrl }) });
  return kept.podwrightDb;
}
