"use client";
import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "./button";

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  /** Said, and shown, for two seconds after copying. */
  readonly copiedLabel: string;
  /** Shown when the browser refuses: the text must then be selectable nearby. */
  readonly failedLabel: string;
  readonly size?: "sm" | "md";
}

/** Puts a text on the clipboard and says whether that worked. */
export function CopyButton({ text, label, copiedLabel, failedLabel, size = "md" }: CopyButtonProps) {
  const [state, setState] = useState<"ready" | "copied" | "failed">("ready");

  useEffect(() => {
    if (state === "ready") return;
    const timer = setTimeout(() => setState("ready"), 2000);
    return () => clearTimeout(timer);
  }, [state]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      setState("failed");
    }
  }

  const words = { ready: label, copied: copiedLabel, failed: failedLabel };
  return (
    <Button size={size} onClick={() => void copy()}>
      {state === "copied" ? <Check /> : <Copy />}
      <span aria-live="polite">{words[state]}</span>
    </Button>
  );
}
