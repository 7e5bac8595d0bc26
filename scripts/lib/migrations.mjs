// Prisma's own schema engine, compiled to WebAssembly: applies `prisma/migrations` and writes the standard
// `_prisma_migrations` table without the native engine, which is a download that many networks refuse.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { diskFailure, Failure } from "./failure.mjs";
import { mendedAdapter } from "./migration-adapter.mjs";
import { root } from "./paths.mjs";

const migrationsFolder = join(root, "prisma/migrations");
const schemaFolder = join(root, "prisma/schema");
const filters = { externalTables: [], externalEnums: [] };

/** @typedef {import("@prisma/schema-engine-wasm/schema_engine_bg").SchemaEngine} SchemaEngine */

/** @returns {import("@prisma/schema-engine-wasm/schema_engine_bg").MigrationList} */
function migrationList() {
  const folders = existsSync(migrationsFolder) ? readdirSync(migrationsFolder, { withFileTypes: true }) : [];
  const names = folders.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return {
    baseDir: migrationsFolder,
    // We have one kind of database: what the lock file would say is fixed.
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"' },
    shadowDbInitScript: "",
    migrationDirectories: names.sort().map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(migrationsFolder, name, "migration.sql"), "utf8") },
      },
    })),
  };
}

/** @returns {{ path: string, content: string }[]} */
function schemaFiles() {
  const names = readdirSync(schemaFolder).filter((name) => name.endsWith(".prisma"));
  return names.sort().map((name) => ({
    path: join(schemaFolder, name),
    content: readFileSync(join(schemaFolder, name), "utf8"),
  }));
}

/**
 * @template T
 * @param {string} databaseUrl
 * @param {(engine: SchemaEngine) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withEngine(databaseUrl, work) {
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const { bindMigrationAwareSqlAdapterFactory } = await import("@prisma/driver-adapter-utils");
  const { PrismaPg } = await import("@prisma/adapter-pg");
  const { default: pg } = await import("pg");
  // The package's default entry expects a bundler that imports .wasm files: instantiate it by hand.
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = readFileSync(entry.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": /** @type {WebAssembly.ModuleImports} */ (/** @type {unknown} */ (bindings)),
  });
  const loaded = /** @type {{ __wbg_set_wasm(exports: WebAssembly.Exports): void }} */ (
    /** @type {unknown} */ (bindings)
  );
  loaded.__wbg_set_wasm(instance.exports);
  /** @type {() => void} */ (instance.exports.__wbindgen_start)();

  let panic = "";
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (/** @type {string} */ text) => (panic = text) },
  });
  const pool = new pg.Pool({ connectionString: databaseUrl });
  const factory = new PrismaPg(pool);
  const adapter = bindMigrationAwareSqlAdapterFactory({
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => mendedAdapter(await factory.connect()),
    connectToShadowDb: async () => mendedAdapter(await factory.connectToShadowDb()),
  });
  const datamodels = schemaFiles().map(({ path, content }) => /** @type {[string, string]} */ ([path, content]));
  const engine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, adapter);
  try {
    return await work(engine);
  } catch (error) {
    throw panic ? new Error(panic, { cause: error }) : error;
  } finally {
    engine.free();
    await pool.end();
  }
}

/**
 * Applies what is not applied yet; a second call does nothing.
 * @param {string} databaseUrl
 * @returns {Promise<readonly string[]>} the names of the migrations that were applied
 */
export async function applyMigrations(databaseUrl) {
  const migrationsList = migrationList();
  try {
    const { appliedMigrationNames } = await withEngine(databaseUrl, (engine) =>
      engine.applyMigrations({ migrationsList, filters }),
    );
    return appliedMigrationNames;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw (
      diskFailure(said, "the database") ??
      new Failure(
        "The database could not be brought up to date: it holds a failed or a newer migration; restore a backup or run the version of Podwright that made it.",
        { cause: error, detail: said },
      )
    );
  }
}

/**
 * Compares the schema folder with what all migrations together make.
 * @param {string} databaseUrl a server on which a shadow database may be created
 * @returns {Promise<string>} the SQL that is missing; empty when nothing is
 */
export async function missingMigrationSql(databaseUrl) {
  const { stdout } = await withEngine(databaseUrl, (engine) =>
    engine.diff({
      from: { tag: "migrations", ...migrationList() },
      to: { tag: "schemaDatamodel", files: schemaFiles() },
      script: true,
      exitCode: null,
      filters,
    }),
  );
  const sql = (stdout ?? "").trim();
  return sql === "" || /^--\s*This is an empty migration/i.test(sql) ? "" : `${sql}\n`;
}
