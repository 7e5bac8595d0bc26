// The database that comes with a checkout: a real PostgreSQL server, started as a child and owned by whoever started it.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { diskFailure, Failure } from "./failure.mjs";
import { freePort } from "./free-port.mjs";
import { alreadyRuns, LockHeld, lockHolder, lockPath, takeLock } from "./lock.mjs";
import { makeFolder } from "./make-folder.mjs";
import { chooseAccount, commandLine, giveTo, identity } from "./postgres-account.mjs";
import { binary, nativeFolder } from "./postgres-binaries.mjs";
import { clearLeftover, readPostmaster, stopPostmaster } from "./postmaster.mjs";
import { keptSecret } from "./secret.mjs";

/** @typedef {import("./postgres-account.mjs").Account} Account */

/**
 * @typedef {object} Cluster
 * @property {number} port
 * @property {(database?: string) => string} url as the application's role, which is not a superuser
 * @property {() => Promise<void>} stop
 * @property {Promise<void>} ended when the server is gone, for whatever reason
 * @property {string} runsAs
 * @property {string} data
 */

const applicationRole = "podwright";
const superuser = "postgres";
const shutdownGraceMs = 20_000;

/**
 * @param {object} options
 * @param {string} options.directory everything of this cluster is kept there
 * @param {boolean} [options.isDurable] false gives up surviving a power cut, for tests
 * @param {readonly import("./postgres-account.mjs").AccountKind[]} [options.accounts]
 * @returns {Promise<Cluster>}
 */
export async function startCluster({ directory, isDurable = true, accounts }) {
  const release = lockDirectory(directory);
  try {
    const account = chooseAccount(nativeFolder(), directory, accounts);
    const data = join(account.directory, "postgres");
    if (account.directory !== directory && existsSync(join(directory, "postgres"))) {
      // Beginning with an empty database elsewhere would look as if everything were lost.
      throw new Failure(
        `Only ${account.name} could run PostgreSQL here, and it cannot reach the data in ${directory}: start as the user who owns that folder.`,
      );
    }
    const password = keptSecret(join(directory, "postgres-password"), 24);
    if (existsSync(data)) {
      await clearLeftover(data);
      giveTo(account, data);
    } else {
      initialise(account, data, password, isDurable);
    }
    const port = await rememberedPort(directory);
    const server = await launch(account, data, port, directory, isDurable);
    const url = (database = applicationRole, role = applicationRole) =>
      `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
    const stop = async () => {
      await stopPostmaster(server.pid, shutdownGraceMs);
      await server.ended;
      release();
    };
    try {
      await ensureDatabase(url("postgres", superuser), password);
    } catch (error) {
      await stop();
      throw error;
    }
    return { port, url: (database) => url(database), stop, ended: server.ended, runsAs: account.name, data };
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * @param {string} directory
 * @returns {string | null} the address of the cluster that some process runs there now
 */
export function runningClusterUrl(directory) {
  if (!lockHolder(lockPath(directory))) return null;
  try {
    const { port } = JSON.parse(readFileSync(join(directory, "postgres.json"), "utf8"));
    const password = readFileSync(join(directory, "postgres-password"), "utf8").trim();
    return `postgresql://${applicationRole}:${password}@127.0.0.1:${port}/${applicationRole}`;
  } catch {
    return null;
  }
}

/** @param {string} directory */
function lockDirectory(directory) {
  try {
    makeFolder(directory);
    return takeLock(lockPath(directory));
  } catch (error) {
    if (error instanceof LockHeld) throw alreadyRuns(directory, error.holder);
    throw diskFailure(error, directory) ?? error;
  }
}

/**
 * @param {Account} account
 * @param {string} data
 * @param {string} password
 * @param {boolean} isDurable
 */
function initialise(account, data, password, isDurable) {
  // Made under another name, so that a cluster half made by a start that was killed is never taken for a whole one.
  const draft = `${data}.new`;
  const passwordFile = `${data}.password`;
  rmSync(draft, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  try {
    giveTo(account, passwordFile);
    const args = ["-D", draft, "-U", superuser, "-A", "scram-sha-256", "--pwfile", passwordFile, "--encoding=UTF8"];
    args.push("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C");
    if (!isDurable) args.push("--no-sync");
    const [command, line] = commandLine(account, binary(account.native, "initdb"), args);
    const options = {
      ...identity(account),
      encoding: /** @type {const} */ ("utf8"),
      cwd: account.directory,
      env: serverEnv(),
    };
    const made = spawnSync(command, line, options);
    if (made.status !== 0) {
      const output = `${made.stdout ?? ""}${made.stderr ?? ""}${made.error?.message ?? ""}`;
      throw (
        diskFailure(output, data) ??
        new Failure("The embedded PostgreSQL could not create its data.", { detail: output })
      );
    }
    renameSync(draft, data);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * The port stays the same from start to start as long as nobody else takes it.
 * @param {string} directory
 */
async function rememberedPort(directory) {
  const file = join(directory, "postgres.json");
  /** @type {number | undefined} */
  let kept;
  try {
    kept = Number(JSON.parse(readFileSync(file, "utf8")).port) || undefined;
  } catch {
    // First start, or a file that was damaged: any free port will do.
  }
  const port = await freePort(kept);
  if (port !== kept) writeFileSync(file, JSON.stringify({ port }), { mode: 0o600 });
  return port;
}

/**
 * @param {Account} account
 * @param {string} data
 * @param {number} port
 * @param {string} directory where the log goes
 * @param {boolean} isDurable
 */
async function launch(account, data, port, directory, isDurable) {
  const settings = [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "jit=off",
  ];
  if (!isDurable) settings.push("fsync=off", "synchronous_commit=off", "full_page_writes=off");
  const args = ["-D", data, ...settings.flatMap((setting) => ["-c", setting])];
  const [command, line] = commandLine(account, binary(account.native, "postgres"), args);
  const logFile = join(directory, "postgres.log");
  const deadline = Date.now() + 60_000;
  for (;;) {
    const log = openSync(logFile, "w", 0o600);
    // Detached: Ctrl-C in the terminal reaches only us, and we stop the server in our own order.
    const stdio = /** @type {const} */ (["ignore", log, log]);
    const child = spawn(command, line, {
      ...identity(account),
      cwd: account.directory,
      env: serverEnv(),
      detached: true,
      stdio: [...stdio],
    });
    let hasExited = false;
    const ended = /** @type {Promise<void>} */ (
      new Promise((done) => {
        const finish = () => {
          hasExited = true;
          done();
        };
        child.once("exit", finish);
        child.once("error", finish);
      })
    );
    while (!hasExited && Date.now() < deadline) {
      const postmaster = readPostmaster(data);
      if (postmaster?.isReady && postmaster.pid === child.pid) return { pid: postmaster.pid, ended };
      await new Promise((wake) => setTimeout(wake, 10));
    }
    const output = statSync(logFile).size > 0 ? readFileSync(logFile, "utf8").slice(-4000) : "";
    if (!hasExited && child.pid) await stopPostmaster(child.pid, 2000);
    // The children of a server that was killed take a moment to notice, and hold its shared memory until then.
    const isTransient = /shared memory block.*still in use|lock file .* already exists/.test(output);
    if (!isTransient || Date.now() > deadline) {
      throw (
        diskFailure(output, data) ??
        new Failure(`The embedded PostgreSQL did not start; its log is ${logFile}.`, { detail: output })
      );
    }
    await new Promise((wake) => setTimeout(wake, 200));
  }
}

/**
 * @param {string} adminUrl
 * @param {string} password
 */
async function ensureDatabase(adminUrl, password) {
  const { Client } = (await import("pg")).default;
  const client = new Client({ connectionString: adminUrl });
  try {
    await client.connect();
    const roles = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [applicationRole]);
    // CREATEDB: tests clone a database per worker, and a new migration is compared in a shadow database.
    const secret = client.escapeLiteral(password);
    if (roles.rowCount === 0) await client.query(`CREATE ROLE ${applicationRole} LOGIN CREATEDB PASSWORD ${secret}`);
    const databases = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [applicationRole]);
    if (databases.rowCount === 0) await client.query(`CREATE DATABASE ${applicationRole} OWNER ${applicationRole}`);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "28P01") {
      throw new Failure(
        "The embedded PostgreSQL does not accept the password kept beside it: put the file postgres-password back, or move the data directory away to begin anew.",
        { cause: error },
      );
    }
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * The user's own PG* variables are about other servers.
 * @returns {NodeJS.ProcessEnv}
 */
function serverEnv() {
  const gone = Object.fromEntries(
    Object.keys(process.env).flatMap((name) => (/^(PG|LC_)/.test(name) ? [[name, undefined]] : [])),
  );
  return { ...process.env, ...gone, LC_ALL: "C" };
}
