"use client";
import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button, IconButton } from "./button";
import { cn } from "./class-names";
import { receiveToasts, type ToastMessage } from "./toast";

const SHORT_MS = 5000;
const LONG_MS = 15_000;
const marks = {
  neutral: "border-l-line-strong",
  success: "border-l-success",
  warning: "border-l-warning",
  danger: "border-l-danger",
};
/** A short message is no dialog, which is what Base UI makes of it: it neither asks nor holds the focus. */
const messageRole = { role: "group", "aria-modal": undefined };

type Tone = keyof typeof marks;

interface ToastViewProps {
  /** Those that arrived while this was loading. */
  readonly first: readonly ToastMessage[];
  readonly label: string;
  readonly closeLabel: string;
}

function toneOf(type: string | undefined): Tone {
  return type !== undefined && type in marks ? (type as Tone) : "neutral";
}

function Toasts({ first, label, closeLabel }: ToastViewProps) {
  const { toasts, add, close } = Toast.useToastManager<{ action?: ToastMessage["action"] }>();
  const hasShownFirst = useRef(false);

  useEffect(() => {
    function show({ title, description, tone = "neutral", action, durationMs }: ToastMessage) {
      add({
        title,
        ...(description === undefined ? {} : { description }),
        type: tone,
        timeout: durationMs ?? (action ? LONG_MS : SHORT_MS),
        // A high priority would hide the visible message from screen readers and leave it focusable.
        priority: "low",
        data: action ? { action } : {},
      });
    }
    if (!hasShownFirst.current) for (const message of first) show(message);
    hasShownFirst.current = true;
    return receiveToasts(show);
  }, [add, first]);

  return (
    <Toast.Portal>
      <Toast.Viewport
        aria-label={label}
        className="fixed right-4 bottom-4 z-60 flex w-[min(24rem,calc(100vw-2rem))] flex-col gap-2 outline-none"
      >
        {toasts.map((toast) => (
          <Toast.Root
            key={toast.id}
            toast={toast}
            {...messageRole}
            className={cn(
              "border-line bg-raised shadow-popup rounded-sm border border-l-2 transition-opacity data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0",
              marks[toneOf(toast.type)],
            )}
          >
            <Toast.Content className="flex items-center gap-3 py-1.5 pr-1.5 pl-3">
              <div className="min-w-0 flex-1">
                <Toast.Title className="font-medium" />
                <Toast.Description className="text-ink-muted" />
              </div>
              {toast.data?.action && (
                <Button
                  size="sm"
                  onClick={() => {
                    toast.data?.action?.onAction();
                    close(toast.id);
                  }}
                >
                  {toast.data.action.label}
                </Button>
              )}
              <Toast.Close
                // Our toasts are never stacked on each other, so each close button is always there to be pressed.
                aria-hidden={false}
                render={
                  <IconButton label={closeLabel} size="sm">
                    <X />
                  </IconButton>
                }
              />
            </Toast.Content>
          </Toast.Root>
        ))}
      </Toast.Viewport>
    </Toast.Portal>
  );
}

/** The corner where toasts appear; loaded by Toaster with the first message. */
export function ToastView(props: ToastViewProps) {
  return (
    <Toast.Provider limit={4}>
      <Toasts {...props} />
    </Toast.Provider>
  );
}
