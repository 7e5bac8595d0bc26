"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import type { ListInput } from "@/lib/engine/inputs/declare";
import { Button } from "../ui/button";
import { childKey, type FieldKey } from "./field-key";
import { useForm, useFormValue, useWord } from "./form-source";
import { ListItemCard } from "./list-item-card";
import { freeId, type ListItem, listItems, moved, withCopy, withoutItem } from "./list-items";

interface ListFieldProps {
  readonly fieldKey: FieldKey;
  readonly input: ListInput;
  /** Draws the fields of one item: a list cannot draw groups itself, since groups draw lists. */
  readonly renderItem: (itemKey: FieldKey) => ReactNode;
}

/** A list whose items can be added, duplicated, moved and removed; the focus follows what was done. */
export function ListField({ fieldKey, input, renderItem }: ListFieldProps) {
  const { source, isReadOnly } = useForm();
  const word = useWord();
  const t = useTranslations("composer.list");
  const ids = useFormValue((form) => listItems(form.value(fieldKey)).map(({ id }) => id));
  const root = useRef<HTMLElement>(null);
  /** Where the focus goes once the list is drawn anew. */
  const wanted = useRef<string | null>(null);
  // Inside a sentence; Chinese has no capitals to lose.
  const item = word(input.itemWords).toLowerCase();

  useEffect(() => {
    const selector = wanted.current;
    if (selector === null) return;
    wanted.current = null;
    root.current?.querySelector<HTMLElement>(selector)?.focus();
  });

  function write(items: readonly ListItem[] | undefined, focus: string) {
    wanted.current = focus;
    source.write(fieldKey, items, "choosing");
  }

  const items = () => listItems(source.value(fieldKey));
  const inItem = (id: string, what: string) => `[data-item="${CSS.escape(id)}"] ${what}`;

  function add() {
    const id = freeId(items(), fieldKey);
    write([...items(), { id }], inItem(id, "[data-field] :is(input, button)"));
  }

  function remove(id: string) {
    const at = ids.indexOf(id);
    const next = ids[at + 1] ?? ids[at - 1];
    write(withoutItem(items(), id), next === undefined ? "[data-add]" : inItem(next, "[data-toggle]"));
  }

  const isFull = ids.length >= input.maxItems;
  return (
    <section ref={root} data-group={fieldKey} aria-label={word(input.words)} className="flex min-w-0 flex-col gap-3">
      <div>
        <h3 className="text-base font-semibold">{word(input.words)}</h3>
        <p className="text-ink-muted text-xs">{word(input.help)}</p>
      </div>
      {ids.length === 0 && (
        <p className="border-line text-ink-muted rounded-sm border border-dashed p-4">{t("empty", { item })}</p>
      )}
      {ids.map((id, index) => (
        <ListItemCard
          key={id}
          itemKey={childKey(fieldKey, id)}
          id={id}
          input={input}
          position={index + 1}
          count={ids.length}
          onMove={(by) => write(moved(items(), id, by), inItem(id, by === -1 ? "[data-up]" : "[data-down]"))}
          onDuplicate={() => {
            const copy = freeId(items(), fieldKey);
            write(withCopy(items(), id, copy), inItem(copy, "[data-toggle]"));
          }}
          onRemove={() => remove(id)}
        >
          {renderItem(childKey(fieldKey, id))}
        </ListItemCard>
      ))}
      {!isReadOnly && (
        <div className="flex items-center gap-3">
          <Button data-add onClick={add} disabled={isFull}>
            <Plus aria-hidden="true" />
            {t("add", { item })}
          </Button>
          {isFull && <span className="text-ink-muted text-xs">{t("full", { limit: input.maxItems })}</span>}
        </div>
      )}
    </section>
  );
}
