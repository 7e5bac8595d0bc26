#!/usr/bin/env node
// The command `podwright`. The program is TypeScript: tsx, a dependency of ours, runs it as it is.
import { register } from "tsx/esm/api";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`podwright needs Node 20.19 or later; this is ${process.versions.node}. Install a newer Node.`);
  process.exit(2);
}
register();
const { main } = await import("./main.js");
process.exitCode = await main(process.argv.slice(2));
