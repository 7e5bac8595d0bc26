// The shape of a document as a zod schema, built at run time from the declarations of lib/engine/inputs.
// It describes documents in their normal form: SI numbers, ids on list items. `read-document.ts` brings others into it.
import { z } from "zod";
import type { Fields, Input, NumberInput, PartKind, TextInput } from "../engine/inputs/declare";
import { designInputs, SCHEMA_VERSION } from "../engine/inputs/design";
import { unitDeclaration } from "../engine/units/units";

/** The ids that a design may name, by kind of part. */
export type PartIds = Readonly<Record<PartKind, readonly string[]>>;

/** Ids of list items: what a UUID, a counter or a short name can be written with. */
export const ITEM_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

const described = (schema: z.ZodType, { words: [title], help: [description] }: Input, more: object = {}): z.ZodType =>
  schema.meta({ title, description, ...more });

function numberSchema({ unit, min, max, integer, default: fallback }: NumberInput): [z.ZodType, object] {
  const schema = z.number().min(min).max(max);
  const extra = { "x-unit": unitDeclaration(unit).base, ...(fallback === undefined ? {} : { default: fallback }) };
  // `z.int()` would stop at 2^53; a whole number may be larger here.
  return [
    integer ? schema.refine(Number.isInteger, { params: { code: "not-integer" } }) : schema,
    integer ? { ...extra, type: "integer" } : extra,
  ];
}

/** Length counts characters as JSON Schema does, not UTF-16 units. */
function textSchema({ maxLength }: TextInput): [z.ZodType, object] {
  const isShort = (text: string) => text.length <= maxLength || Array.from(text).length <= maxLength;
  return [z.string().refine(isShort, { params: { code: "too-long" } }), { maxLength, pattern: "^[^\\u0000]*$" }];
}

function fieldsShape(fields: Fields, parts: PartIds): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(fields).map(([name, input]) => [name, schemaOf(input, parts).optional()]));
}

const areDistinct = (values: readonly unknown[]) => new Set(values).size === values.length;

/** The schema of one declared input; every field of a group may be absent. */
export function schemaOf(input: Input, parts: PartIds): z.ZodType {
  switch (input.kind) {
    case "number":
      return described(...withInput(numberSchema(input), input));
    case "text":
      return described(...withInput(textSchema(input), input));
    case "flag":
      return described(z.boolean(), input);
    case "choice":
      return described(
        z.enum(Object.keys(input.options)),
        input,
        input.default === undefined ? {} : { default: input.default },
      );
    case "choices": {
      const options = z.array(z.enum(Object.keys(input.options))).max(Object.keys(input.options).length);
      return described(options.refine(areDistinct, { params: { code: "duplicate-option" } }), input, {
        uniqueItems: true,
      });
    }
    case "part":
      return described(z.enum(parts[input.part] as readonly string[]), input, { "x-part": input.part });
    case "group":
      return described(z.strictObject(fieldsShape(input.fields, parts)), input);
    case "list": {
      const item = z.strictObject({ id: z.string().regex(ITEM_ID), ...fieldsShape(input.fields, parts) });
      return described(z.array(item.meta({ title: input.itemWords[0] })).max(input.maxItems), input);
    }
  }
}

function withInput([schema, more]: [z.ZodType, object], input: Input): [z.ZodType, Input, object] {
  return [schema, input, more];
}

/** The schema of a whole document of the current version. */
export function documentSchema(parts: PartIds): z.ZodType {
  return z.strictObject({
    schemaVersion: z.literal(SCHEMA_VERSION).meta({ title: "Version of the document's shape" }),
    ...fieldsShape(designInputs.fields, parts),
  });
}
