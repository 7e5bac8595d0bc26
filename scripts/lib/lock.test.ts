import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { LockHeld, lockHolder, takeLock } from "./lock.mjs";
import { processStat } from "./process-state.mjs";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "podwright-lock-"));
  path = join(folder, "lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const own = () => ({ pid: process.pid, startTime: processStat(process.pid)?.startTime ?? "" });

test("a lock is held until it is given back, and leaves nothing behind", () => {
  const release = takeLock(path);
  expect(lockHolder(path)?.pid).toBe(process.pid);
  expect(() => takeLock(path)).toThrow(LockHeld);
  release();
  expect(readdirSync(folder)).toEqual([]);
  takeLock(path)();
});

test("the lock of a process that has ended is taken over", () => {
  const { pid } = spawnSync("true");
  writeFileSync(path, JSON.stringify({ pid, startTime: "1" }));
  takeLock(path);
  expect(lockHolder(path)?.pid).toBe(process.pid);
});

test.runIf(process.platform === "linux")("a later process with the same number is not the holder", () => {
  writeFileSync(path, JSON.stringify({ ...own(), startTime: "1" }));
  expect(lockHolder(path)).toBeNull();
  takeLock(path);
  expect(lockHolder(path)).toEqual(own());
});

test("a lock that was damaged on the disk is taken over", () => {
  writeFileSync(path, '{"pid":');
  takeLock(path)();
  expect(existsSync(path)).toBe(false);
});

test("a living process's lock is not given back by another's release", () => {
  const release = takeLock(path);
  const holder = { pid: 1, startTime: "" };
  writeFileSync(path, JSON.stringify(holder));
  release();
  expect(lockHolder(path)).toEqual(holder);
});
