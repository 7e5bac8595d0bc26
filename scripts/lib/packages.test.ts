import { expect, test } from "vitest";
import { isInstalled } from "./packages.mjs";

const machine = { platform: "linux", arch: "x64" };
const locked = {
  "": { version: "0.1.0" },
  "node_modules/a": { version: "1.0.0" },
  "node_modules/a-linux-x64": { version: "1.0.0", optional: true, os: ["linux"], cpu: ["x64"] },
  "node_modules/a-darwin-x64": { version: "1.0.0", optional: true, os: ["darwin"], cpu: ["x64"] },
  "node_modules/a-linux-x64-musl": { version: "1.0.0", optional: true, os: ["linux"], cpu: ["x64"], libc: ["musl"] },
};
const installed = { "node_modules/a": { version: "1.0.0" }, "node_modules/a-linux-x64": { version: "1.0.0" } };

test("what the lockfile asks for on this machine is enough", () => {
  expect(isInstalled(locked, installed, machine)).toBe(true);
});

test.each([
  ["another version", { ...installed, "node_modules/a": { version: "0.9.0" } }],
  ["a package that is missing", { "node_modules/a-linux-x64": { version: "1.0.0" } }],
  ["this machine's own part missing", { "node_modules/a": { version: "1.0.0" } }],
  ["a package that is no longer wanted", { ...installed, "node_modules/old": { version: "1.0.0" } }],
])("%s means installing again", (_, found) => {
  expect(isInstalled(locked, found, machine)).toBe(false);
});

test("a checkout that was carried to another kind of machine is installed again", () => {
  expect(isInstalled(locked, installed, { platform: "darwin", arch: "x64" })).toBe(false);
});
