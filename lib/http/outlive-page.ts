/** Browsers send at most 64 KiB for a page that was left, and refuse at once what is more. */
const KEEPALIVE_BYTES_MAX = 60_000;

/** Whether a browser finishes a call with this body when the page is left meanwhile. */
export function canOutlivePage(body: unknown): boolean {
  return new TextEncoder().encode(JSON.stringify(body)).length < KEEPALIVE_BYTES_MAX;
}
