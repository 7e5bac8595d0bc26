// The figures of a part under edit, kept by the form itself: no draft, no undo, nothing saved before the button.
import type { FieldKey } from "../inputs/field-key";
import type { FormSource } from "../inputs/form-source";

export interface PartSource extends FormSource {
  /** The figures as a request takes them. */
  readonly read: () => Readonly<Record<string, unknown>>;
  /** True while a text stands somewhere that is no acceptable value. */
  readonly hasUnreadText: () => boolean;
  /** Sentences of the server, by field. */
  readonly refuse: (refusals: ReadonlyMap<FieldKey, string>) => void;
}

type Values = Readonly<Record<string, unknown>>;

function flatten(values: Values, parent = ""): [FieldKey, unknown][] {
  return Object.entries(values).flatMap(([name, value]) => {
    const key = parent === "" ? name : `${parent}/${name}`;
    const isGroup = typeof value === "object" && value !== null && !Array.isArray(value);
    return isGroup ? flatten(value as Values, key) : [[key, value] as [FieldKey, unknown]];
  });
}

function nest(entries: Iterable<readonly [FieldKey, unknown]>): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [key, value] of entries) {
    const [first = "", second] = key.split("/");
    if (second === undefined) root[first] = value;
    else root[first] = { ...(root[first] as Values | undefined), [second]: value };
  }
  return root;
}

export function createPartSource(start: Values): PartSource {
  const values = new Map(flatten(start).filter(([, value]) => value !== null));
  const texts = new Map<FieldKey, string>();
  const listeners = new Set<() => void>();
  let refusals: ReadonlyMap<FieldKey, string> = new Map();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    value: (key) => values.get(key),
    text: (key) => texts.get(key),
    assumption: () => undefined,
    refusal: (key) => refusals.get(key),
    notices: () => [],
    write: (key, value) => {
      texts.delete(key);
      if (value === undefined) values.delete(key);
      else values.set(key, value);
      tell();
    },
    keepText: (key, text, value) => {
      texts.set(key, text);
      if (value === undefined) values.delete(key);
      else values.set(key, value);
      tell();
    },
    endTyping: () => undefined,
    target: () => null,
    read: () => nest(values),
    hasUnreadText: () => texts.size > 0,
    refuse: (next) => {
      refusals = next;
      tell();
    },
  };
}
