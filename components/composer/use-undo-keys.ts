"use client";
import { useEffect } from "react";
import type { Composition } from "./compose-context";
import { sectionOf } from "./composer-address";

/** Ctrl or Cmd + Z takes back, with Shift (or Ctrl + Y) brings again: the design's edits, not the browser's of one field. */
export function useUndoKeys({ undo, redo, isReadOnly }: Composition): void {
  useEffect(() => {
    if (isReadOnly) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      const isElsewhere = sectionOf(location.pathname) === null;
      const isInDialog = event.target instanceof Element && event.target.closest("[role=dialog], [role=alertdialog]");
      if (isElsewhere || isInDialog) return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) redo();
      else undo();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [undo, redo, isReadOnly]);
}
