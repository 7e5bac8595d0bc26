// Query strings are text. The declared schema says what each parameter is, so a schema is written once, with plain
// types, and serves calls from the server and from the address bar alike.
import { z } from "zod";

function innerType(schema: z.core.$ZodType): string {
  let current = schema;
  while (
    current instanceof z.ZodOptional ||
    current instanceof z.ZodDefault ||
    current instanceof z.ZodNullable ||
    current instanceof z.ZodPrefault
  ) {
    current = current.unwrap();
  }
  return current._zod.def.type;
}

function convert(text: string, type: string): unknown {
  if (type === "number" && text.trim() !== "") {
    const value = Number(text);
    return Number.isNaN(value) ? text : value;
  }
  if (type === "boolean") return text === "true" ? true : text === "false" ? false : text;
  return text;
}

function shapeOf(schema: z.ZodType): Readonly<Record<string, z.core.$ZodType>> {
  return schema instanceof z.ZodObject ? schema.shape : {};
}

/** The dynamic segments of a path as the schema declares them. */
export function readParams(
  schema: z.ZodType,
  params: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, unknown> {
  const shape = shapeOf(schema);
  const read = Object.entries(params).map(([name, value]) => {
    const field = shape[name];
    return [name, typeof value === "string" && field ? convert(value, innerType(field)) : value] as const;
  });
  return Object.fromEntries(read);
}

/** The parameters as the schema declares them: numbers, booleans, and lists for repeated ones. */
export function readQuery(schema: z.ZodType, query: URLSearchParams): Record<string, unknown> {
  const shape = shapeOf(schema);
  const input: Record<string, unknown> = Object.create(null);
  for (const name of new Set(query.keys())) {
    const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
    const type = field === undefined ? "string" : innerType(field);
    const values = query.getAll(name);
    // A repeated single parameter stays a list, which the schema then refuses: nobody guesses which one was meant.
    input[name] = type === "array" || values.length > 1 ? values : convert(values[0] ?? "", type);
  }
  return { ...input };
}
