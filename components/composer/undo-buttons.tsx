"use client";
import { Redo2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "../ui/button";
import { useComposition, useDesignState } from "./compose-context";

export function UndoButtons() {
  const t = useTranslations("composer");
  const { undo, redo } = useComposition();
  const canUndo = useDesignState((state) => state.history.past.length > 0);
  const canRedo = useDesignState((state) => state.history.future.length > 0);
  // aria-disabled rather than disabled: the button that was just pressed must not lose the focus.
  return (
    <div className="flex">
      <IconButton label={t("undo")} aria-keyshortcuts="Control+Z Meta+Z" aria-disabled={!canUndo} onClick={undo}>
        <Undo2 />
      </IconButton>
      <IconButton
        label={t("redo")}
        aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z"
        aria-disabled={!canRedo}
        onClick={redo}
      >
        <Redo2 />
      </IconButton>
    </div>
  );
}
