// `npm run db:migrate`: applies `prisma/migrations` to DATABASE_URL, or to the embedded database of this checkout.
import { runningClusterUrl, startCluster } from "./lib/embedded-postgres.mjs";
import { exitWith } from "./lib/failure.mjs";
import { applyMigrations } from "./lib/migrations.mjs";
import { dataDirectory } from "./lib/paths.mjs";

try {
  const running = process.env.DATABASE_URL || runningClusterUrl(dataDirectory());
  const cluster = running ? null : await startCluster({ directory: dataDirectory() });
  try {
    const applied = await applyMigrations(running || cluster?.url() || "");
    console.log(applied.length === 0 ? "The database is up to date." : `Applied ${applied.join(", ")}.`);
  } finally {
    await cluster?.stop();
  }
  process.exit(0);
} catch (error) {
  exitWith(error);
}
