"use client";
import { useTranslations } from "next-intl";
import { inputAt } from "@/lib/spec/paths";
import { nearestKey } from "../inputs/field-key";
import { useWord } from "../inputs/form-source";
import { useComposition } from "./compose-context";

/** A finding may name dozens of parts; a button must not read them all. */
const NAME_LENGTH_MAX = 120;

interface LeadButtonProps {
  /** Document path of the field to go to. */
  readonly path: string;
  /** What leads there, for those who hear the button out of its surroundings. */
  readonly name: string;
  readonly onLeave?: () => void;
}

/** "Take me there": goes to the field, through its section, and puts the cursor in it. */
export function LeadButton({ path, name, onLeave }: LeadButtonProps) {
  const t = useTranslations("composer.rail");
  const word = useWord();
  const { store, reveal } = useComposition();
  const field = inputAt(path)?.trail.at(-1);
  function lead() {
    const key = nearestKey(path, store.get().document);
    if (key === null) return;
    onLeave?.();
    reveal(key);
  }
  return (
    <button
      type="button"
      onClick={lead}
      aria-label={t("leadNamed", { field: field ? word(field) : path, name: name.slice(0, NAME_LENGTH_MAX) })}
      className="text-accent rounded-xs text-xs hover:underline"
    >
      {t("lead")}
    </button>
  );
}
