import "server-only";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { AppError } from "@/lib/http/app-error";
import { defineOperation } from "@/lib/http/define-operation";
import { version } from "@/package.json";
import { finishedMigrations } from "../repository";

/** The migrations of this checkout, which the start command applies. */
async function shippedMigrations(): Promise<string[]> {
  const entries = await readdir(join(process.cwd(), "prisma/migrations"), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

export const getHealth = defineOperation({
  name: "get-health",
  summary: "Whether the application can serve: 200 with its version, or 503 while the database is away or out of date.",
  permission: "public",
  input: z.strictObject({}),
  output: z.strictObject({ status: z.literal("ok"), version: z.string(), database: z.literal("ok") }),
  audit: null,
  async run({ db }) {
    const [finished, shipped] = await Promise.all([finishedMigrations(db), shippedMigrations()]);
    const missing = shipped.filter((name) => !finished.has(name));
    if (missing.length > 0) throw new AppError("unavailable", { details: { missingMigrations: missing.length } });
    return { status: "ok", version, database: "ok" } as const;
  },
});
