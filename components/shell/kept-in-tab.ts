// Everything the application keeps in the browser has this prefix, so that signing out can take all of it along.
const KEPT_PREFIX = "podwright:";

/** Forgets what was kept for the person who leaves: drafts, columns, open sections. */
export function forgetKept(): void {
  for (const storage of [sessionStorage, localStorage]) {
    for (const key of Object.keys(storage)) if (key.startsWith(KEPT_PREFIX)) storage.removeItem(key);
  }
}
