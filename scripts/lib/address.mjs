// Where to listen and what the outside calls us. Sessions are cookies and passwords are typed: off this machine, only https.
import { Failure } from "./failure.mjs";

/**
 * @param {string} host
 * @returns {boolean}
 */
function isLoopback(host) {
  const bare = host.replace(/^\[|\]$/g, "").toLowerCase();
  return bare === "localhost" || bare.endsWith(".localhost") || bare === "::1" || /^127(\.\d{1,3}){3}$/.test(bare);
}

/**
 * @typedef {{ host: string, port: number, localUrl: string, publicUrl: string }} Address
 * @param {Record<string, string | undefined>} env
 * @returns {Address} `port` 0 means any free one: put the real one in with `withPort`
 */
export function readAddress(env) {
  const host = env.HOST?.trim() || "127.0.0.1";
  const port = Number(env.PORT?.trim() || "3000");
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Failure(`PORT=${env.PORT} is not a port: give a number from 1 to 65535, for example PORT=3001.`);
  }
  const address = withPort({ host, port, localUrl: "", publicUrl: "" }, port);
  if (env.PUBLIC_URL) address.publicUrl = readPublicUrl(env.PUBLIC_URL);
  const { protocol } = new URL(address.publicUrl);
  if (!isLoopback(host) && protocol !== "https:") {
    throw new Failure(
      `HOST=${host} opens Podwright to the network, where passwords need https: set PUBLIC_URL to the https address of the proxy in front of it, or leave HOST out.`,
    );
  }
  return address;
}

/**
 * @param {string} text
 * @returns {string} the origin
 */
function readPublicUrl(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search || url.hash || url.username) {
    throw new Failure(
      `PUBLIC_URL=${text} is not the address of a site: give scheme and host alone, for example https://design.example.com.`,
    );
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    throw new Failure(`PUBLIC_URL=${text} would send passwords unencrypted: use https there, or a loopback address.`);
  }
  return url.origin;
}

/**
 * @param {Address} address
 * @param {number} port
 * @returns {Address}
 */
export function withPort(address, port) {
  const bare = address.host.replace(/^\[|\]$/g, "");
  const isAny = bare === "0.0.0.0" || bare === "::";
  const name = isAny ? "127.0.0.1" : bare.includes(":") ? `[${bare}]` : bare;
  const localUrl = `http://${name}:${port}`;
  const isOwn = address.publicUrl === address.localUrl;
  return { host: bare, port, localUrl, publicUrl: isOwn ? localUrl : address.publicUrl };
}
