import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { hasEnded, isAlive, processStat } from "./process-state.mjs";

test("this process is alive, one that ended is not, and numbers that are none are not", () => {
  expect(isAlive(process.pid)).toBe(true);
  expect(isAlive(spawnSync("true").pid)).toBe(false);
  expect([0, -1, Number.NaN].map((pid) => isAlive(pid))).toEqual([false, false, false]);
});

test.runIf(process.platform === "linux")("a process that has ended but that nobody reaps is not alive", async () => {
  // The shell becomes `sleep`, which never asks after the child that the shell started; the child ends after that.
  const parent = spawn("sh", ["-c", "sleep 0.3 & echo $!; exec sleep 30"], { stdio: ["ignore", "pipe", "ignore"] });
  const [text] = await once(parent.stdout, "data");
  const zombie = Number(String(text).trim());
  try {
    expect(await hasEnded(zombie, 5000)).toBe(true);
    expect(process.kill(zombie, 0)).toBe(true); // The system still answers for it.
  } finally {
    parent.kill("SIGKILL");
  }
});

test("a process name with spaces and parentheses does not shift the fields", () => {
  const stat = `7 (a (b) c) S ${Array.from({ length: 18 }, (_, index) => index).join(" ")} 4711 x`;
  expect(processStat(7, () => stat)).toEqual({ name: "a (b) c", state: "S", startTime: "4711" });
  expect(processStat(7, () => null)).toBeNull();
});
