// Mends three faults of the PostgreSQL adapter that only Prisma's schema engine meets.
import { AsyncLocalStorage } from "node:async_hooks";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";

/** @typedef {Awaited<ReturnType<import("@prisma/adapter-pg").PrismaPg["connect"]>>} PgAdapter */

/** Types by their number in PostgreSQL's catalogue. */
const pgChar = 18;
const pgText = 25;

/** Which columns of the query under way are of PostgreSQL's one-byte type "char". */
const charColumns = /** @type {AsyncLocalStorage<Set<number>>} */ (new AsyncLocalStorage());

/**
 * - The adapter refuses the type "char", which the catalogue uses for kinds: it is read as text and handed on as a character.
 * - It cuts a script at every semicolon, also inside a function's body: the server gets the script as a whole.
 * - PostgreSQL 18 lists NOT NULL among the constraints, a kind that this engine does not know: they are left out.
 * @param {PgAdapter} adapter
 * @returns {PgAdapter}
 */
export function mendedAdapter(adapter) {
  const driver = adapter.underlyingDriver();
  const query = driver.query.bind(driver);
  const noteChars = async (/** @type {Parameters<typeof query>} */ ...args) => {
    /** @type {unknown} */
    const result = await query(...args);
    // A script of several statements has several results.
    for (const { fields } of /** @type {import("pg").QueryResult[]} */ ([result].flat())) {
      for (const [index, field] of fields.entries()) {
        if (field.dataTypeID !== pgChar) continue;
        charColumns.getStore()?.add(index);
        field.dataTypeID = pgText;
      }
    }
    return result;
  };
  Object.assign(driver, { query: noteChars });

  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = ({ sql, ...rest }) => {
    const known = sql.replace("contype NOT IN ('p', 'u', 'f')", "contype NOT IN ('p', 'u', 'f', 'n')");
    const chars = new Set();
    return charColumns.run(chars, async () => {
      const result = await queryRaw({ ...rest, sql: known });
      const columnTypes = result.columnTypes.map((type, index) => (chars.has(index) ? ColumnTypeEnum.Character : type));
      return { ...result, columnTypes };
    });
  };
  adapter.executeScript = async (script) => {
    await driver.query(script);
  };
  return adapter;
}
