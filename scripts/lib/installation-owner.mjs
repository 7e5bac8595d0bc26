// Whether the installation has an owner, asked without the application: it takes a second of a start to load, and only
// the first start needs it.
import pg from "pg";

/**
 * @param {string} databaseUrl with all migrations applied
 * @returns {Promise<boolean>}
 */
export async function hasOwner(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM membership WHERE role = 'owner' LIMIT 1");
    return rowCount === 1;
  } finally {
    await client.end();
  }
}
