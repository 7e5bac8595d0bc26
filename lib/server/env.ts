import "server-only";
import { z } from "zod";

const schema = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    BETTER_AUTH_SECRET: z.string().min(32),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }),
    TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  })
  .transform((vars) => ({
    isProduction: vars.NODE_ENV === "production",
    databaseUrl: vars.DATABASE_URL,
    /** Signs the session cookies. The start script keeps one in the data directory. */
    authSecret: vars.BETTER_AUTH_SECRET,
    /** Where people reach the application: links, cookies and the origin check follow it. No trailing slash. */
    publicUrl: vars.PUBLIC_URL.replace(/\/+$/, ""),
    /** How many proxies of ours append to `X-Forwarded-For`; 0 means that the header is not believed. */
    trustedProxyHops: vars.TRUSTED_PROXY_HOPS,
    logLevel: vars.LOG_LEVEL,
  }));

type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/** Parsed at the first use and not at import, so that a build needs none of these. */
export function env(): Env {
  if (parsed) return parsed;
  const result = schema.safeParse(process.env);
  if (!result.success) throw new Error(`The environment is not complete:\n${z.prettifyError(result.error)}`);
  parsed = result.data;
  return parsed;
}
