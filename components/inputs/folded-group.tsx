"use client";
import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useState } from "react";
import type { GroupInput } from "@/lib/engine/inputs/declare";
import { cn } from "../ui/class-names";
import { answeredLeaves } from "./completeness";
import { type FieldKey, isWithin } from "./field-key";
import { useFormValue, useWord } from "./form-source";

interface FoldedGroupProps {
  readonly fieldKey: FieldKey;
  readonly input: GroupInput;
  /** The fields of the group. */
  readonly children: ReactNode;
}

/** A group that few fill in: one line until something in it is answered, someone opens it or is led to a field in it. */
export function FoldedGroup({ fieldKey, input, children }: FoldedGroupProps) {
  const word = useWord();
  const t = useTranslations("composer.field");
  const bodyId = useId();
  const count = useFormValue((source) => answeredLeaves(source.value(fieldKey)));
  const target = useFormValue((source) => source.target());
  const [isOpen, setOpen] = useState(count > 0);
  useEffect(() => {
    if (target && isWithin(target.key, fieldKey)) setOpen(true);
  }, [target, fieldKey]);
  return (
    <fieldset className="min-w-0" data-group={fieldKey}>
      <legend className="sr-only">{word(input.words)}</legend>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={bodyId}
        onClick={() => setOpen(!isOpen)}
        className="flex min-h-8 w-full min-w-0 items-center gap-2 rounded-sm text-left"
      >
        <ChevronDown aria-hidden="true" className={cn("text-ink-faint size-4 shrink-0", !isOpen && "-rotate-90")} />
        <span className="text-sm font-semibold">{word(input.words)}</span>
        {!isOpen && count > 0 && <span className="text-ink-muted text-xs">{t("answers", { count })}</span>}
      </button>
      <p className="text-ink-muted mb-1 pl-6 text-xs">{word(input.help)}</p>
      <div id={bodyId} hidden={!isOpen} className="mt-3">
        {isOpen && children}
      </div>
    </fieldset>
  );
}
