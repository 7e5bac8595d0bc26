/** Goes on with a full load, so that every part of the page knows the new session; a used link leaves the history. */
export function enterWorkspace(path: string): void {
  location.replace(path);
}
