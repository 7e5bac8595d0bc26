// Anything may ask for a toast; the code that draws them is loaded with the first one (see toaster.tsx).

export interface ToastMessage {
  readonly title: string;
  readonly description?: string;
  readonly tone?: "neutral" | "success" | "warning" | "danger";
  /** One thing to do about it, such as "Undo". */
  readonly action?: { readonly label: string; readonly onAction: () => void };
  /** Milliseconds until it leaves; 0 keeps it. Default 5000, 15 000 with an action. */
  readonly durationMs?: number;
}

type Listener = (message: ToastMessage) => void;
let listener: Listener | null = null;
const waiting: ToastMessage[] = [];

/** Shows a short message in the corner. What a person must not miss belongs in the page as well. */
export function showToast(message: ToastMessage): void {
  if (listener) listener(message);
  else waiting.push(message);
}

/** For the toaster: receives the messages that waited, then each new one. Returns the way to stop. */
export function receiveToasts(next: Listener): () => void {
  listener = next;
  for (const message of waiting.splice(0)) next(message);
  return () => {
    if (listener === next) listener = null;
  };
}
