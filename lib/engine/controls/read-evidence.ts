// Evidence without bookkeeping: a design that notes which of its fields a rule reads.
import type { GroupInput, Input, ListInput } from "../inputs/declare";
import { designInputs, type ResolvedDesign } from "../inputs/design";
import type { ControlEvidence } from "../result-controls";

/** A design under watch. */
export interface WatchedDesign {
  readonly design: ResolvedDesign;
  /** Fields read since the last call, in the order of their first reading, each once. */
  takeEvidence(): readonly ControlEvidence[];
}

/** Watches a resolved design; reading through it is otherwise the same as reading the design. */
export function watchDesign(design: ResolvedDesign): WatchedDesign {
  let read = new Map<string, ControlEvidence>();
  const note = (path: string, input: Input, value: unknown): void => {
    if (!read.has(path))
      read.set(path, { path, value: asEvidence(value), unit: input.kind === "number" ? input.unit : null });
  };

  function watchGroup<T extends object>(target: T, input: GroupInput | ListInput, path: string): T {
    const watched = new Map<string, object>();
    return new Proxy(target, {
      get(group, name) {
        const value: unknown = Reflect.get(group, name);
        const field = typeof name === "string" && Object.hasOwn(input.fields, name) ? input.fields[name] : undefined;
        if (field === undefined || typeof name !== "string") return value;
        const fieldPath = path === "" ? name : `${path}.${name}`;
        if (field.kind !== "group" && field.kind !== "list") {
          note(fieldPath, field, value);
          return value;
        }
        const known = watched.get(name);
        if (known !== undefined) return known;
        const inner =
          field.kind === "group"
            ? watchGroup(value as object, field, fieldPath)
            : watchList(value as readonly object[], field, fieldPath);
        watched.set(name, inner);
        return inner;
      },
    });
  }

  const watchList = (items: readonly object[], input: ListInput, path: string): readonly object[] =>
    items.map((item, index) => watchGroup(item, input, `${path}[${index}]`));

  return {
    design: watchGroup(design, designInputs, ""),
    takeEvidence() {
      const taken = [...read.values()];
      read = new Map();
      return taken;
    },
  };
}

/** Lists of choices in one text; an unanswered field is null. */
function asEvidence(value: unknown): ControlEvidence["value"] {
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
