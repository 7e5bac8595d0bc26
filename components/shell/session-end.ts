// Everything the application keeps in the browser has this prefix, so that leaving can take all of it along.
const KEPT_PREFIX = "podwright:";
/** Tells the other tabs that the session ended, so that nothing of it stays behind in them. */
const SESSION_CHANNEL = "podwright:session";
/** The same within this page, at once: it is left before a message of the channel would arrive. */
const SESSION_EVENT = "podwright:session-end";

function forgetKept(): void {
  for (const storage of [sessionStorage, localStorage]) {
    for (const key of Object.keys(storage)) if (key.startsWith(KEPT_PREFIX)) storage.removeItem(key);
  }
}

/** Forgets what this browser kept for the person who leaves, in every tab. */
export function endSessionHere(): void {
  forgetKept();
  dispatchEvent(new Event(SESSION_EVENT));
  const channel = new BroadcastChannel(SESSION_CHANNEL);
  channel.postMessage("signed-out");
  channel.close();
}

/** Calls back after a sign-out here or in another tab. Answers the function that stops listening. */
export function onSessionEnd(listener: () => void): () => void {
  const channel = new BroadcastChannel(SESSION_CHANNEL);
  channel.onmessage = () => {
    forgetKept();
    listener();
  };
  addEventListener(SESSION_EVENT, listener);
  return () => {
    channel.close();
    removeEventListener(SESSION_EVENT, listener);
  };
}
