// The steps of `npm start` and `npm run dev`, in order, and their undoing in the opposite order.
import { chmodSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readAddress, withPort } from "./address.mjs";
import { openDatabase } from "./database.mjs";
import { diskFailure, exitWith, Failure } from "./failure.mjs";
import { freePort, portState } from "./free-port.mjs";
import { alreadyRuns, LockHeld, lockHolder, lockPath, takeLock } from "./lock.mjs";
import { makeFolder } from "./make-folder.mjs";
import { endLeftServer, portTaken, startNext } from "./next-server.mjs";
import { ensurePackages } from "./packages.mjs";
import { dataDirectory, root } from "./paths.mjs";
import { ensureBuild, ensureClient, ensureFonts } from "./prepare.mjs";
import { step } from "./progress.mjs";
import { endChildren, runNode } from "./run.mjs";
import { keptSecret } from "./secret.mjs";
import { onStopSignal } from "./stop-signals.mjs";

/** @param {{ isDevelopment: boolean, isBuilt: boolean }} options */
export async function startApplication(options) {
  /** @type {(() => Promise<void>)[]} */
  const undo = [];
  let isStopping = false;
  const putAway = async () => {
    isStopping = true;
    endChildren();
    for (const stop of undo.reverse()) await stop();
  };
  onStopSignal(async () => {
    process.stdout.write("\nStopping …\n");
    await putAway();
    process.stdout.write("✓ Stopped\n");
  });
  try {
    await bringUp(options, undo, () => isStopping);
  } catch (error) {
    // What fails because we are ending it is no failure; the signal's handler ends the process.
    if (isStopping) return;
    await putAway();
    const path = error instanceof Error && "path" in error ? String(error.path) : dataDirectory();
    exitWith(error instanceof Failure ? error : (diskFailure(error, path) ?? error));
  }
}

/**
 * @param {{ isDevelopment: boolean, isBuilt: boolean }} options
 * @param {(() => Promise<void>)[]} undo what to do at the end, last thing first
 * @param {() => boolean} isStopping
 */
async function bringUp({ isDevelopment, isBuilt }, undo, isStopping) {
  /** @type {typeof step} */
  const next = (label, work) => {
    if (isStopping()) throw new Failure("Stopped.");
    return step(label, work);
  };
  const directory = dataDirectory();
  prepareDirectory(directory);
  undo.push(holdDirectory(directory));
  const address = await settleAddress(directory);
  await next("Installing packages", ensurePackages);
  await next("Generating the database client", ensureClient);
  const database = await next("Starting the database", async () => {
    const opening = openDatabase(directory, process.env.DATABASE_URL);
    undo.push(() => stopWhenUp(opening));
    const opened = await opening;
    return { value: opened, note: opened.note };
  });
  await next("Applying migrations", async () => {
    const { applyMigrations } = await import("./migrations.mjs");
    const applied = await applyMigrations(database.url);
    return { value: null, note: applied.length === 0 ? "up to date" : `${applied.length} applied` };
  });
  if (isDevelopment) await ensureFonts();
  else if (!isBuilt) await next("Building the application", ensureBuild);

  const env = {
    DATABASE_URL: database.url,
    BETTER_AUTH_SECRET: process.env.BETTER_AUTH_SECRET || keptSecret(join(directory, "auth-secret")),
    PUBLIC_URL: address.publicUrl,
  };
  // The link is asked for while the server starts: both take about a second.
  const ownerLink = readOwnerLink(env);
  ownerLink.catch(() => undefined); // Looked at below; until then it is not an unhandled one.
  const server = await next("Starting the server", async () => {
    const starting = startNext({ address, env, directory, isDevelopment });
    undo.push(() => stopWhenUp(starting));
    return { value: await starting, note: address.localUrl };
  });
  announce(address.publicUrl, await ownerLink, directory);

  const lost = await Promise.race([
    server.ended.then((code) => `The server ended by itself (code ${code}): its log says why; start again.`),
    ...(database.ended
      ? [database.ended.then(() => "The database ended by itself: its log says why; start again.")]
      : []),
  ]);
  throw new Failure(lost);
}

/** @param {string} directory */
function prepareDirectory(directory) {
  try {
    makeFolder(directory);
    chmodSync(directory, 0o700);
    const trial = join(directory, `trial.${process.pid}`);
    writeFileSync(trial, "is there room, and may we write?".repeat(1024));
    rmSync(trial);
  } catch (error) {
    throw diskFailure(error, directory) ?? error;
  }
}

/**
 * What is told to stop while it still comes up must come up first: it runs apart from us and would be left behind.
 * @param {Promise<{ stop: () => Promise<void> }>} starting
 */
async function stopWhenUp(starting) {
  const started = await starting.catch(() => null);
  await started?.stop();
}

/**
 * One server per data directory, also with a database elsewhere: a second start would take the first one's server for
 * one that a killed launcher left behind.
 * @param {string} directory
 * @returns {() => Promise<void>} lets go of it
 */
function holdDirectory(directory) {
  // The embedded database has a lock of its own, because it also runs without a server.
  const running = lockHolder(lockPath(directory));
  if (running) throw alreadyRuns(directory, running);
  try {
    const release = takeLock(join(directory, "server.lock"));
    return async () => release();
  } catch (error) {
    throw error instanceof LockHeld ? alreadyRuns(directory, error.holder) : error;
  }
}

/** @param {string} directory */
async function settleAddress(directory) {
  const wanted = readAddress(process.env);
  await endLeftServer(directory);
  if (wanted.port === 0) return withPort(wanted, await freePort());
  const state = await portState(wanted.port, wanted.host);
  if (state === "taken") throw portTaken(wanted);
  if (state === "forbidden") {
    throw new Failure(
      `Port ${wanted.port} needs rights that this user does not have: choose one from 1024 up, for example PORT=3000.`,
    );
  }
  return wanted;
}

/**
 * @param {Record<string, string>} env
 * @returns {Promise<string | null>} the one-time link, while there is no owner
 */
async function readOwnerLink(env) {
  const { hasOwner } = await import("./installation-owner.mjs");
  if (await hasOwner(env.DATABASE_URL ?? "")) return null;
  const args = ["--conditions=react-server", "--import", "tsx", join(root, "scripts/first-run.ts")];
  const [first = "", ...rest] = args;
  const { code, output } = await runNode(first, rest, { env: { ...env, LOG_LEVEL: "silent" } });
  if (code !== 0) throw new Failure("The first-run data could not be put in.", { detail: output });
  return output.trim().split("\n").at(-1) || null;
}

/**
 * @param {string} url
 * @param {string | null} ownerLink
 * @param {string} directory
 */
function announce(url, ownerLink, directory) {
  const lines = ["", `  Podwright is open at ${url}`];
  if (ownerLink)
    lines.push(
      "",
      "  There is no owner yet. Whoever opens this link becomes the owner; it works once:",
      `  ${ownerLink}`,
    );
  if (process.stdout.isTTY) lines.push("", `  Log: ${join(directory, "server.log")}`);
  lines.push("  Ctrl-C stops everything.", "");
  process.stdout.write(`${lines.join("\n")}\n`);
  // For tests and service managers that started us and wait.
  const readyFile = process.env.PODWRIGHT_READY_FILE;
  if (!readyFile) return;
  // Whoever waits for the file finds it whole.
  writeFileSync(`${readyFile}.part`, JSON.stringify({ url, ownerLink, pid: process.pid }), { mode: 0o600 });
  renameSync(`${readyFile}.part`, readyFile);
}
