"use client";
import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { designSections, type SectionId } from "@/lib/engine/inputs/design";
import { elementId, type FieldKey, isWithin, nearestKey, parentKey } from "../inputs/field-key";
import { useWord } from "../inputs/form-source";
import { GroupFields } from "../inputs/group-fields";
import { useComposition, useDesignState } from "./compose-context";
import { sectionIds, sectionOf } from "./composer-address";

/** What takes the cursor in a field, the best first: a clear button stands before the control in the page. */
const controls = [
  "[role=combobox]",
  "input:not([type=hidden], [aria-hidden=true])",
  "textarea",
  "[role=radio][aria-checked=true]",
  "[role=radio]",
  "button",
];

/** The nearest thing on the page to what a path names: the field, or the group or list that would hold it. */
function findField(key: FieldKey): HTMLElement | null {
  for (let at = key; at !== ""; at = parentKey(at)) {
    const found =
      document.getElementById(elementId(at)) ?? document.querySelector<HTMLElement>(`[data-group="${CSS.escape(at)}"]`);
    if (found) return found;
  }
  return null;
}

/** Focuses without jumping to the edge of the window, where the fixed bars are. */
function show(key: FieldKey): void {
  const field = findField(key);
  if (!field) return;
  const control = controls
    .map((selector) => field.querySelector<HTMLElement>(selector))
    .find((found) => found !== null);
  control?.focus({ preventScroll: true });
  field.scrollIntoView({ block: "center" });
}

/** The section that the address names, as a form. Without the browser's history it needs no server. */
export function SectionForm() {
  const section = sectionOf(usePathname()) ?? sectionIds[0];
  return section ? <SectionBody key={section} section={section} /> : null;
}

function SectionBody({ section }: { readonly section: SectionId }) {
  const word = useWord();
  useLedFields(section);
  const { words, help, fields } = designSections[section];
  return (
    <section aria-labelledby={`section-${section}`} className="@container min-w-0">
      <h2 id={`section-${section}`} className="text-xl font-semibold tracking-tight">
        {word(words)}
      </h2>
      <p className="text-ink-muted mt-0.5 mb-6 max-w-prose">{word(help)}</p>
      <GroupFields fieldKey={section} fields={fields} level={1} />
    </section>
  );
}

/** Brings fields into view: those that someone was led to, and the one that the address names after its `#`. */
function useLedFields(section: SectionId): void {
  const { store, reveal } = useComposition();
  const target = useDesignState((state) => state.target);
  const isHere = target !== null && isWithin(target.key, section);
  useEffect(() => {
    if (!target || !isHere) return;
    // One frame later a folded item has opened.
    const frame = requestAnimationFrame(() => {
      show(target.key);
      store.set({ target: null });
    });
    return () => cancelAnimationFrame(frame);
  }, [target, isHere, store]);

  useEffect(() => {
    const follow = () => {
      const key = nearestKey(decodeURIComponent(location.hash.slice(1)), store.get().document);
      if (key !== null) reveal(key);
    };
    follow();
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, [store, reveal]);
}
