// A small project in a folder of its own, on which a check is run as it is run on this one.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished, vi } from "vitest";

export interface Tree {
  readonly path: string;
  readonly write: (file: string, text: string) => void;
  /** Runs a Node script of this project inside the tree. */
  readonly run: (script: string, args: readonly string[]) => { readonly code: number | null; readonly output: string };
}

// Each run starts a tool anew, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** The files of the tree by path; the tree is gone when the test is. */
export function makeTree(files: Readonly<Record<string, string>>): Tree {
  const path = mkdtempSync(join(tmpdir(), "podwright-check-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  };
  for (const [file, text] of Object.entries(files)) write(file, text);
  const run = (script: string, args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: path, encoding: "utf8" });
    return { code: status, output: `${stdout}${stderr}` };
  };
  return { path, write, run };
}
