"use client";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { showToast } from "../ui/toast";
import { useComposition, useDesignState } from "./compose-context";

/** Says that somebody else's edits were taken over, where none of one's own stood against them. */
export function TakenOverNotice() {
  const t = useTranslations("composer");
  const { store } = useComposition();
  const count = useDesignState((state) => state.takenOver);
  const revision = useDesignState((state) => state.saved.revision);
  useEffect(() => {
    if (count === 0) return;
    store.set({ takenOver: 0 });
    showToast({ title: t("takenOver.title", { revision }), description: t("takenOver.text", { count }) });
  }, [count, revision, store, t]);
  return null;
}
