// The document's JSON Schema, for editors and other programs: what `parseDocument` takes without having to convert.
import { z } from "zod";
import { SCHEMA_VERSION } from "../engine/inputs/design";
import { documentSchema, type PartIds } from "./schema";

export const SCHEMA_FILE = `public/schema/design-${SCHEMA_VERSION}.schema.json`;

/** The text of the schema file. The parts that it lists are those of the catalogue given. */
export function jsonSchemaText(parts: PartIds): string {
  const { $schema, ...schema } = z.toJSONSchema(documentSchema(parts), { target: "draft-2020-12", io: "input" });
  const head = {
    $schema,
    $id: `design-${SCHEMA_VERSION}.schema.json`,
    title: "Podwright design document",
    description: "Numbers are in SI units. Absent means: not answered.",
  };
  return `${JSON.stringify({ ...head, ...schema }, null, 1)}\n`;
}
