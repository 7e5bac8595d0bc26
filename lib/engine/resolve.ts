// Turns a sparse document into the design that the models read: defaults and follow-on values filled in, `null` where
// nothing is known. Every value that nobody entered is an assumption that names its source.
import type { Catalog } from "./catalog/catalog";
import type { Fields, GroupInput, Input } from "./inputs/declare";
import { type DesignDocument, designSections, type ResolvedDesign } from "./inputs/design";
import type { Followed } from "./inputs/following";
import { followingDefaults } from "./inputs/following-defaults";
import type { Assumption } from "./result";

export interface Resolved {
  readonly design: ResolvedDesign;
  readonly assumptions: readonly Assumption[];
}

type Values = { readonly [name: string]: unknown };

/**
 * Resolves a valid document.
 * @returns the design and, in document order, the values that were filled in.
 */
export function resolveDesign(document: DesignDocument, catalog: Catalog): Resolved {
  const assumptions: Assumption[] = [];
  const values: Values = document;
  const design: Record<string, unknown> = {};
  for (const [name, section] of Object.entries<GroupInput>(designSections)) {
    design[name] = resolveFields(section.fields, asValues(values[name]), name, assumptions);
  }
  // The walk above follows the declarations that the type is computed from; only the compiler cannot see that.
  const resolved = design as ResolvedDesign;
  const fill = (target: object, name: string, path: string, filled: Followed<unknown>): void => {
    (target as Record<string, unknown>)[name] = filled.value;
    assumptions.push({ path, value: asAssumed(filled.value), from: "follows", source: filled.source });
  };
  for (const apply of followingDefaults) apply({ design: resolved, catalog }, fill);
  return { design: resolved, assumptions };
}

const asValues = (value: unknown): Values => (typeof value === "object" && value !== null ? (value as Values) : {});

function asAssumed(value: unknown): number | string {
  if (typeof value === "number" || typeof value === "string") return value;
  return Array.isArray(value) ? value.join(", ") : String(value);
}

function resolveFields(
  fields: Fields,
  values: Values,
  path: string,
  assumptions: Assumption[],
): Record<string, unknown> {
  const resolved: Record<string, unknown> = {};
  for (const name in fields) {
    const input = fields[name];
    if (input !== undefined) resolved[name] = resolveInput(input, values[name], `${path}.${name}`, assumptions);
  }
  return resolved;
}

function resolveInput(input: Input, value: unknown, path: string, assumptions: Assumption[]): unknown {
  switch (input.kind) {
    case "group":
      return resolveFields(input.fields, asValues(value), path, assumptions);
    case "list": {
      const items = Array.isArray(value) ? (value as readonly Values[]) : [];
      return items.map((item, index) => ({
        ...resolveFields(input.fields, item, `${path}[${index}]`, assumptions),
        id: item.id,
      }));
    }
    case "number":
    case "choice":
      if (value === undefined && input.default !== undefined) {
        assumptions.push({ path, value: input.default, from: "default", source: null });
        return input.default;
      }
      return value ?? null;
    default:
      return value ?? null;
  }
}
