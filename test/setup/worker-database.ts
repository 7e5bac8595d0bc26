import pg from "pg";
import { inject } from "vitest";

// Runs before each test file: the file gets an untouched clone of the migrated template. The name follows the worker
// (not the pool slot, which two files may share for a moment), so a clone left by the file before is replaced.
const template = new URL(inject("templateUrl"));
const name = `worker_${process.env.VITEST_WORKER_ID}`;

const admin = new URL(template);
admin.pathname = "/postgres";
const client = new pg.Client({ connectionString: admin.href });
await client.connect();
try {
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)}`);
} finally {
  await client.end();
}

const own = new URL(template);
own.pathname = `/${name}`;
process.env.DATABASE_URL = own.href;
process.env.BETTER_AUTH_SECRET = "a secret that only the tests of this project use";
process.env.PUBLIC_URL = "http://127.0.0.1:3000";
process.env.LOG_LEVEL = "silent";
