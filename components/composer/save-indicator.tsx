"use client";
// Where the edits are, in a word or two. Routine states are only shown; what needs a person is also read out.
import { Check, CircleAlert, CloudOff, LoaderCircle, Pencil, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { cn } from "../ui/class-names";
import { useComposition, useDesignState } from "./compose-context";
import { type SaveState, unreadableKeys } from "./design-state";

type Shown = SaveState["kind"] | "unreadable";

const looks: Readonly<Record<Shown, { readonly icon: typeof Check; readonly tone: string; readonly isCall: boolean }>> =
  {
    saved: { icon: Check, tone: "text-success", isCall: false },
    unsaved: { icon: Pencil, tone: "text-ink-muted", isCall: false },
    saving: { icon: LoaderCircle, tone: "text-ink-muted", isCall: false },
    offline: { icon: CloudOff, tone: "text-warning", isCall: true },
    conflict: { icon: Users, tone: "text-danger", isCall: true },
    "signed-out": { icon: CircleAlert, tone: "text-danger", isCall: true },
    refused: { icon: CircleAlert, tone: "text-danger", isCall: true },
    forbidden: { icon: CircleAlert, tone: "text-danger", isCall: true },
    gone: { icon: CircleAlert, tone: "text-danger", isCall: true },
    unreadable: { icon: CircleAlert, tone: "text-danger", isCall: true },
  };

export function SaveIndicator() {
  const t = useTranslations("composer.save");
  const { store, autosave, reveal } = useComposition();
  const save = useDesignState((state) => state.save.kind);
  const wrong = useDesignState((state) => unreadableKeys(state).length);
  // Edits that cannot be sent matter once everything else has been.
  const shown: Shown = wrong > 0 && (save === "saved" || save === "unsaved") ? "unreadable" : save;
  const { icon: Icon, tone, isCall } = looks[shown];
  const text = t(shown, { count: wrong });

  const action: Partial<Record<Shown, () => void>> = {
    conflict: () => store.set({ isAsking: true }),
    "signed-out": () => store.set({ isAsking: true }),
    offline: () => void autosave()?.saveNow(),
    unreadable: () => {
      const [key] = unreadableKeys(store.get());
      if (key !== undefined) reveal(key);
    },
    refused: () => {
      const [key] = store.get().refusals.keys();
      if (key !== undefined) reveal(key);
    },
  };
  const act = action[shown];
  return (
    <div data-save-state={shown} className="flex min-w-0 items-center gap-1">
      <span className={cn("inline-flex min-w-0 items-center gap-1.5 text-xs", tone)}>
        <Icon aria-hidden="true" className={cn("size-4 shrink-0", shown === "saving" && "animate-spin")} />
        <span className="truncate">{text}</span>
      </span>
      {act && (
        <Button size="sm" variant="ghost" onClick={act} className="text-accent">
          {t(`actions.${shown === "conflict" || shown === "signed-out" || shown === "offline" ? shown : "show"}`)}
        </Button>
      )}
      <span role="status" className="sr-only">
        {isCall ? text : ""}
      </span>
    </div>
  );
}
