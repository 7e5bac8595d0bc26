// `npm start`: from a fresh clone to a served application. This file runs on any Node, to be able to say that it is too
// old; what follows is loaded only once that is settled.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `✗ Podwright needs Node.js 20.19 or newer and this is ${process.versions.node}: install a newer one and start again.`,
  );
  process.exit(1);
}

const { startApplication } = await import("./lib/start-application.mjs");
// `--built` serves what was built last, even if sources changed since: tests start it while somebody may be editing.
await startApplication({ isDevelopment: process.argv.includes("--dev"), isBuilt: process.argv.includes("--built") });
