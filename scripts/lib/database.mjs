// The database to serve from: the one that DATABASE_URL names, or the one that comes with the checkout.
import { startCluster } from "./embedded-postgres.mjs";
import { Failure, systemCode } from "./failure.mjs";

/**
 * @typedef {{ url: string, note: string, stop: () => Promise<void>, ended: Promise<void> | null }} Database
 * @param {string} directory
 * @param {string | undefined} url
 * @returns {Promise<Database>}
 */
export async function openDatabase(directory, url) {
  if (url) {
    await checkReachable(url);
    const { host } = new URL(url);
    return { url, note: `PostgreSQL at ${host}`, stop: () => Promise.resolve(), ended: null };
  }
  const cluster = await startCluster({ directory });
  return {
    url: cluster.url(),
    note: `embedded PostgreSQL on 127.0.0.1:${cluster.port}, run by ${cluster.runsAs}`,
    stop: cluster.stop,
    ended: cluster.ended,
  };
}

/** @param {string} url */
async function checkReachable(url) {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    throw new Failure("DATABASE_URL is not an address: write it as postgresql://user:password@host:5432/database.");
  }
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    await client.query("SELECT 1");
  } catch (error) {
    const reason = systemCode(error) ?? (error instanceof Error ? error.message : String(error));
    throw new Failure(
      `The database that DATABASE_URL names (${new URL(url).host}) cannot be used (${reason}): start it or correct the address, or unset DATABASE_URL to use the embedded one.`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
