// The frozen content of a version as it is shown: to reviewers and to the holders of a link alike.
import { z } from "zod";
import type { Result } from "../engine/result";

const words = z.tuple([z.string(), z.string()]).readonly();
const row = z.strictObject({ trail: z.array(words).readonly(), value: words });

export const frozenViewSchema = z.strictObject({
  /** False: the stored bytes are not those that were sealed. */
  isIntact: z.boolean(),
  /** The day on which the result was computed. */
  evaluatedOn: z.string(),
  result: z.custom<Result>((value) => typeof value === "object" && value !== null),
  /** What was entered, in words and units, section by section. */
  sections: z.array(z.strictObject({ id: z.string(), words, rows: z.array(row).readonly() })).readonly(),
  /** Values that nobody entered. */
  assumptions: z.array(row.extend({ from: z.enum(["default", "follows"]) })).readonly(),
  /** Rows of the catalogue with figures that nobody verified, by `kind/id`. */
  unverifiedRows: z
    .array(z.strictObject({ id: z.string(), name: words, fields: z.array(z.string()).readonly() }))
    .readonly(),
});

export type FrozenView = z.output<typeof frozenViewSchema>;
