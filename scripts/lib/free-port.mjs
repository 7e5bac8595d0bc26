import { createServer } from "node:net";

/**
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<"free" | "taken" | "forbidden">}
 */
export function portState(port, host = "127.0.0.1") {
  return new Promise((done) => {
    const server = createServer();
    server.once("error", (error) => done("code" in error && error.code === "EACCES" ? "forbidden" : "taken"));
    server.listen({ port, host, exclusive: true }, () => server.close(() => done("free")));
  });
}

/**
 * @param {number} [preferred] taken when it is free
 * @returns {Promise<number>} a TCP port on 127.0.0.1 that was free a moment ago
 */
export async function freePort(preferred) {
  if (preferred && (await portState(preferred)) === "free") return preferred;
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen({ port: 0, host: "127.0.0.1" }, () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => done(port));
    });
  });
}
