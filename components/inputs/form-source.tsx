"use client";
// What a form reads and writes, without knowing who keeps it. Each field subscribes to its own part only.
import { createContext, type ReactNode, useContext, useRef, useSyncExternalStore } from "react";
import type { PartOption } from "@/lib/engine/catalog/options";
import type { PartKind } from "@/lib/engine/inputs/declare";
import type { Assumption } from "@/lib/engine/result";
import type { Locale } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import { isSame } from "@/lib/spec/diff";
import type { FieldKey } from "./field-key";

export type PartOptions = Readonly<Record<PartKind, readonly PartOption[]>>;

/** A finding about a field, as one sentence for what is the matter and one for what to do. */
export interface FieldNotice {
  readonly id: string;
  readonly severity: "error" | "warning" | "info";
  readonly text: string;
  readonly fix: string;
}

export interface FormSource {
  readonly subscribe: (listener: () => void) => () => void;
  /** What was entered; undefined where nobody has answered. */
  readonly value: (key: FieldKey) => unknown;
  /** What was typed where it is no acceptable value. */
  readonly text: (key: FieldKey) => string | undefined;
  /** What applies while nothing is entered. */
  readonly assumption: (key: FieldKey) => Assumption | undefined;
  /** The server's sentence about a value that it refused. */
  readonly refusal: (key: FieldKey) => string | undefined;
  readonly notices: (key: FieldKey) => readonly FieldNotice[];
  readonly write: (key: FieldKey, value: unknown, how: "typing" | "choosing") => void;
  /** Keeps a text that is no acceptable value, beside the value that stood there before it. */
  readonly keepText: (key: FieldKey, text: string, value: unknown) => void;
  readonly endTyping: () => void;
  /** The field to bring into view, new each time someone asks. */
  readonly target: () => FieldTarget | null;
}

export interface FieldTarget {
  readonly key: FieldKey;
}

export interface FormSettings {
  readonly source: FormSource;
  readonly parts: PartOptions;
  readonly locale: Locale;
  readonly isReadOnly: boolean;
  /** What a group offers besides its fields, such as a search that fills it in. */
  readonly groupTool?: (key: FieldKey) => ReactNode;
}

const FormContext = createContext<FormSettings | null>(null);

export function FormProvider({
  settings,
  children,
}: {
  readonly settings: FormSettings;
  readonly children: ReactNode;
}) {
  return <FormContext value={settings}>{children}</FormContext>;
}

export function useForm(): FormSettings {
  const settings = useContext(FormContext);
  if (!settings) throw new Error("A form field stands outside its FormProvider");
  return settings;
}

/** A part of the form's state; renders again only when that part changes in content. */
export function useFormValue<T>(select: (source: FormSource) => T): T {
  const { source } = useForm();
  const last = useRef<{ readonly value: T } | null>(null);
  const snapshot = () => {
    const value = select(source);
    if (last.current && isSame(last.current.value, value)) return last.current.value;
    last.current = { value };
    return value;
  };
  return useSyncExternalStore(source.subscribe, snapshot, snapshot);
}

/** The one of two words that the reader's language asks for. */
export function useWord(): (words: readonly [en: string, zh: string]) => string {
  const { locale } = useForm();
  return (words) => wordsText(words, locale);
}
