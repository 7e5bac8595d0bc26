import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { runningClusterUrl, startCluster } from "./embedded-postgres.mjs";
import { Failure } from "./failure.mjs";
import { lockPath } from "./lock.mjs";
import { mendedAdapter } from "./migration-adapter.mjs";
import { hydrateSymlinks } from "./postgres-binaries.mjs";
import { readPostmaster } from "./postmaster.mjs";

vi.setConfig({ testTimeout: 60_000 });

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "podwright-cluster-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A launcher in a process of its own, so that it can be killed. */
async function launch(): Promise<{ kill: () => Promise<void> }> {
  const code = `
    const { startCluster } = await import(${JSON.stringify(new URL("./embedded-postgres.mjs", import.meta.url).href)});
    await startCluster({ directory: ${JSON.stringify(directory)} });
    console.log("up");
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  const kill = async () => {
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  return { kill };
}

test("data outlive a stop, and only one process has them at a time", async () => {
  const first = await startCluster({ directory, isDurable: false });
  await query(first.url(), "CREATE TABLE kept AS SELECT 42 AS answer");
  expect(runningClusterUrl(directory)).toBe(first.url());
  await expect(startCluster({ directory })).rejects.toThrow(Failure);
  await first.stop();
  expect(existsSync(lockPath(directory))).toBe(false);
  expect(runningClusterUrl(directory)).toBeNull();

  const second = await startCluster({ directory, isDurable: false });
  expect(await query(second.url(), "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
  expect(second.port).toBe(first.port);
  await second.stop();
});

test("secrets are for their owner's eyes", async () => {
  const cluster = await startCluster({ directory, isDurable: false });
  await cluster.stop();
  expect(statSync(join(directory, "postgres-password")).mode & 0o777).toBe(0o600);
});

test("a start after the launcher was killed takes over from the server that was left running", async () => {
  const killed = await launch();
  await killed.kill();
  const left = readPostmaster(join(directory, "postgres"))?.pid;
  const cluster = await startCluster({ directory, isDurable: false });
  expect(readPostmaster(cluster.data)?.pid).not.toBe(left);
  expect(await query(cluster.url(), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await cluster.stop();
});

test("a start after launcher and server were killed recovers what was committed", async () => {
  const killed = await launch();
  const url = runningClusterUrl(directory) ?? "";
  await query(url, "CREATE TABLE kept AS SELECT 7 AS answer");
  process.kill(readPostmaster(join(directory, "postgres"))?.pid ?? 0, "SIGKILL");
  await killed.kill();
  const cluster = await startCluster({ directory, isDurable: false });
  expect(await query(cluster.url(), "SELECT answer FROM kept")).toEqual([{ answer: 7 }]);
  await cluster.stop();
});

test("an initialisation that was interrupted is begun anew", async () => {
  mkdirSync(join(directory, "postgres.new"));
  writeFileSync(join(directory, "postgres.new", "PG_VERSION"), "18\n");
  const cluster = await startCluster({ directory, isDurable: false });
  expect(await query(cluster.url(), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await cluster.stop();
  expect(existsSync(join(directory, "postgres.new"))).toBe(false);
});

test("missing links beside the programs are made, once", () => {
  mkdirSync(join(directory, "native/lib"), { recursive: true });
  writeFileSync(join(directory, "native/lib/libpq.so.5.18"), "library");
  const links = [{ source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" }];
  writeFileSync(join(directory, "native/pg-symlinks.json"), JSON.stringify(links));
  expect(hydrateSymlinks(join(directory, "native"))).toBe(1);
  expect(statSync(join(directory, "native/lib/libpq.so.5")).size).toBe(7);
  expect(hydrateSymlinks(join(directory, "native"))).toBe(0);
});

test("a migration with a function's body runs as a whole, and a kind of constraint is read", async () => {
  const { PrismaPg } = await import("@prisma/adapter-pg");
  const adapter = mendedAdapter(await new PrismaPg({ connectionString: process.env.DATABASE_URL ?? "" }).connect());
  await adapter.executeScript(
    "CREATE FUNCTION seven() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 7; END; $$; CREATE TABLE t (id int CHECK (id > 0));",
  );
  const { rows } = await adapter.queryRaw({ sql: "SELECT seven() AS seven", args: [], argTypes: [] });
  expect(rows).toEqual([[7]]);
  const kinds = await adapter.queryRaw({
    sql: "SELECT contype FROM pg_constraint WHERE conrelid = 't'::regclass AND contype = 'c'",
    args: [],
    argTypes: [],
  });
  expect(kinds.rows).toEqual([["c"]]);
  await adapter.dispose();
});
