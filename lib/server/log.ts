import "server-only";
import pino, { type Logger } from "pino";
import { env } from "./env";

// Never written, wherever they occur one or two levels deep: what would let a reader of the logs act as somebody else.
const secretNames = ["password", "newPassword", "currentPassword", "token", "secret", "cookie", "authorization"];

let root: Logger | undefined;

/** JSON lines on standard output. Use `log().child({ … })` for a request. */
export function log(): Logger {
  root ??= pino({
    level: env().logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: {
      paths: secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: "[redacted]",
    },
  });
  return root;
}
