// `npm run db:migration -- NAME`: writes the migration that brings `prisma/migrations` up to `prisma/schema`.
// `--check` writes nothing and fails when there is one to write.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exitWith, Failure } from "./lib/failure.mjs";
import { missingMigrationSql } from "./lib/migrations.mjs";
import { root } from "./lib/paths.mjs";
import { startScratchCluster } from "./lib/scratch-cluster.mjs";

/** @param {string} sql @param {string} name */
function writeMigration(sql, name) {
  const migrations = join(root, "prisma/migrations");
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(migrations, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), sql);
  const lockfile = join(migrations, "migration_lock.toml");
  if (!existsSync(lockfile)) writeFileSync(lockfile, 'provider = "postgresql"\n');
  return folder;
}

try {
  const argument = process.argv[2] ?? "";
  const isCheck = argument === "--check";
  if (!isCheck && !/^[a-z0-9_]+$/.test(argument)) {
    throw new Failure(
      "Name the migration in lower case letters, digits and underscores: npm run db:migration -- add_share_links",
    );
  }
  const cluster = await startScratchCluster();
  const sql = await missingMigrationSql(cluster.url()).finally(() => cluster.stop());
  if (sql === "") console.log("The migrations already make what the schema says.");
  else if (isCheck)
    throw new Failure("The schema has changes without a migration: run npm run db:migration -- NAME", { detail: sql });
  else console.log(`Wrote ${writeMigration(sql, argument)}`);
  process.exit(0);
} catch (error) {
  exitWith(error);
}
