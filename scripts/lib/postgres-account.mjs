// PostgreSQL refuses to run as root. This chooses the account that runs it, by trying: nothing is assumed to work.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chownSync,
  cpSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { diskFailure, Failure } from "./failure.mjs";
import { root } from "./paths.mjs";
import { binary } from "./postgres-binaries.mjs";

/**
 * @typedef {object} Account
 * @property {string} name for people
 * @property {readonly string[]} prefix what comes before the program on the command line
 * @property {number} [uid] set when the program is started as another user
 * @property {number} [gid]
 * @property {string} native where the programs are, for this account
 * @property {string} directory what it may write
 */

/** @typedef {"self" | "owner" | "namespace" | "system"} AccountKind */

/** @type {readonly AccountKind[]} */
const accountKinds = ["self", "owner", "namespace", "system"];

/**
 * @param {string} native the installed programs
 * @param {string} directory where the data should be
 * @param {readonly AccountKind[]} [kinds] tests leave some out
 * @returns {Account}
 */
export function chooseAccount(native, directory, kinds = accountKinds) {
  const tried = [];
  for (const kind of kinds) {
    const account = candidate(kind, native, directory);
    if (!account) continue;
    const complaint = prepare(account, native) ?? probe(account);
    if (complaint === null) return account;
    tried.push(`${account.name}: ${complaint}`);
  }
  throw new Failure(
    "PostgreSQL does not run as root, and no other account could run it here: start as an ordinary user, allow user namespaces (unshare --user), or set DATABASE_URL.",
    { detail: tried.join("\n") },
  );
}

/**
 * @param {AccountKind} kind
 * @param {string} native
 * @param {string} directory
 * @returns {Account | null}
 */
function candidate(kind, native, directory) {
  const isRoot = process.getuid?.() === 0;
  if (kind === "self") return isRoot ? null : { name: "this user", prefix: [], native, directory };
  if (!isRoot) return null;
  if (kind === "owner") {
    // Root in somebody else's checkout: a user namespace could not enter a folder that only its owner may enter.
    const { uid, gid } = statSync(root);
    return uid === 0 ? null : { name: `the checkout's owner (user ${uid})`, prefix: [], uid, gid, native, directory };
  }
  if (kind === "namespace") {
    if (process.platform !== "linux") return null;
    const prefix = ["unshare", "--user", "--map-user=1000", "--map-group=1000"];
    return { name: "root in a user namespace of its own", prefix, native, directory };
  }
  const user = systemUser();
  return user && { name: `the system user ${user.name}`, prefix: [], ...user.ids, ...outsideCheckout(directory) };
}

/** @returns {{ name: string, ids: { uid: number, gid: number } } | null} */
function systemUser() {
  const lines = existsSync("/etc/passwd") ? readFileSync("/etc/passwd", "utf8").split("\n") : [];
  for (const name of ["postgres", "nobody"]) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
    if (uid && gid) return { name, ids: { uid: Number(uid), gid: Number(gid) } };
  }
  return null;
}

/**
 * A system user usually cannot enter root's checkout: programs and data live where it can.
 * @param {string} directory
 */
export function outsideCheckout(directory) {
  const base = join("/var/lib/podwright", createHash("sha256").update(directory).digest("hex").slice(0, 12));
  return { native: join("/var/lib/podwright", "postgresql"), directory: base };
}

/**
 * @param {Account} account
 * @param {string} installed
 * @returns {string | null} why it cannot be prepared
 */
function prepare(account, installed) {
  try {
    if (account.native !== installed) copyPrograms(installed, account.native);
    mkdirSync(account.directory, { recursive: true, mode: 0o700 });
    giveTo(account, account.directory);
    return null;
  } catch (error) {
    const disk = diskFailure(error, account.directory);
    if (disk && account.uid === undefined) throw disk;
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function copyPrograms(from, to) {
  const version = join("share", "postgresql", "postgres.bki");
  const isSame =
    existsSync(join(to, version)) && statSync(join(to, version)).size === statSync(join(from, version)).size;
  if (isSame) return;
  mkdirSync(to, { recursive: true, mode: 0o755 });
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}

/**
 * PostgreSQL wants to own its data. The account may differ from the one of the last start, so hand everything over.
 * @param {Pick<Account, "uid" | "gid">} account
 * @param {string} path
 */
export function giveTo(account, path) {
  if (process.getuid?.() !== 0) return;
  const uid = account.uid ?? 0;
  const gid = account.gid ?? 0;
  if (lstatSync(path).uid === uid) return;
  chownTree(path, uid, gid);
}

/**
 * @param {string} path
 * @param {number} uid
 * @param {number} gid
 */
function chownTree(path, uid, gid) {
  const isFolder = lstatSync(path).isDirectory();
  if (isFolder) for (const name of readdirSync(path)) chownTree(join(path, name), uid, gid);
  if (isFolder) chownSync(path, uid, gid);
  else lchownSync(path, uid, gid);
}

/**
 * @param {Account} account
 * @returns {string | null} what does not work
 */
function probe(account) {
  if (process.platform === "win32") return null;
  const check = '"$0" --version >/dev/null && test -w "$1" && test -x "$1"';
  const [command, args] = commandLine(account, "/bin/sh", [
    "-c",
    check,
    binary(account.native, "postgres"),
    account.directory,
  ]);
  const { status, stderr, error } = spawnSync(command, args, { ...identity(account), encoding: "utf8", cwd: "/" });
  if (status === 0) return null;
  return error?.message ?? (stderr.trim() || `may not write ${account.directory}`);
}

/**
 * @param {Account} account
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {[string, string[]]}
 */
export function commandLine(account, program, args) {
  const [command = program, ...rest] = [...account.prefix, program, ...args];
  return [command, rest];
}

/** @param {Account} account the part of spawn's options that says who runs it */
export function identity({ uid, gid }) {
  return uid === undefined || gid === undefined ? {} : { uid, gid };
}
