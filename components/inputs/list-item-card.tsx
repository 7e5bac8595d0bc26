"use client";
import { ArrowDown, ArrowUp, ChevronDown, Copy, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useState } from "react";
import type { ListInput } from "@/lib/engine/inputs/declare";
import { IconButton } from "../ui/button";
import { cn } from "../ui/class-names";
import { childKey, type FieldKey, isWithin } from "./field-key";
import { useForm, useFormValue, useWord } from "./form-source";
import { isRelevant } from "./relevance";
import { useValueWords } from "./use-field";
import { valueText } from "./value-text";

interface ListItemCardProps {
  readonly itemKey: FieldKey;
  readonly id: string;
  readonly input: ListInput;
  readonly position: number;
  readonly count: number;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
  /** The fields of the item. */
  readonly children: ReactNode;
}

/** One item of a list; it can be folded away, and opens when someone is led to a field in it. */
export function ListItemCard(props: ListItemCardProps) {
  const { itemKey, id, input, position, count } = props;
  const { isReadOnly } = useForm();
  const word = useWord();
  const t = useTranslations("composer.list");
  const bodyId = useId();
  const [isOpen, setOpen] = useState(true);
  const target = useFormValue((source) => source.target());
  useEffect(() => {
    if (target && isWithin(target.key, itemKey)) setOpen(true);
  }, [target, itemKey]);
  const name = `${word(input.itemWords)} ${position}`;
  const summary = useItemSummary(itemKey, input);
  const actions = { item: summary === "" ? name : `${name} (${summary})` };
  return (
    <section data-item={id} aria-label={actions.item} className="border-line bg-surface rounded-md border">
      <header className="flex items-center gap-1 py-1 pr-1 pl-2">
        <button
          type="button"
          data-toggle
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={() => setOpen(!isOpen)}
          className="flex h-8 min-w-0 flex-1 items-center gap-2 rounded-sm text-left"
        >
          <ChevronDown aria-hidden="true" className={cn("text-ink-faint size-4 shrink-0", !isOpen && "-rotate-90")} />
          <span className="shrink-0 font-medium">{name}</span>
          <span className="text-ink-muted truncate">{summary}</span>
        </button>
        {!isReadOnly && (
          <>
            <IconButton
              data-up
              label={t("moveUp", actions)}
              aria-disabled={position === 1}
              onClick={() => props.onMove(-1)}
            >
              <ArrowUp />
            </IconButton>
            <IconButton
              data-down
              label={t("moveDown", actions)}
              aria-disabled={position === count}
              onClick={() => props.onMove(1)}
            >
              <ArrowDown />
            </IconButton>
            <IconButton label={t("duplicate", actions)} onClick={props.onDuplicate}>
              <Copy />
            </IconButton>
            <IconButton label={t("remove", actions)} onClick={props.onRemove}>
              <Trash2 />
            </IconButton>
          </>
        )}
      </header>
      <div id={bodyId} hidden={!isOpen} className="border-line border-t p-4">
        {props.children}
      </div>
    </section>
  );
}

/** What tells items apart when folded: the name, or the first part or option chosen. */
function useItemSummary(itemKey: FieldKey, input: ListInput): string {
  const { locale, parts } = useForm();
  const words = useValueWords();
  return useFormValue((source) => {
    const texts = Object.entries(input.fields).flatMap(([name, field]) => {
      const key = childKey(itemKey, name);
      const value = isRelevant(key, source.value) ? source.value(key) : undefined;
      const tells = field.kind === "part" || field.kind === "choice" || (field.kind === "text" && name === "name");
      return tells && value !== undefined ? [valueText(field, value, { locale, parts, words })] : [];
    });
    return texts.slice(0, 2).join(" · ");
  });
}
