// Documents that the declarations allow, for property tests: every field may be there or not.
import fc from "fast-check";
import type { Fields, Input, NumberInput } from "../../lib/engine/inputs/declare";
import { type DesignDocument, designInputs, SCHEMA_VERSION } from "../../lib/engine/inputs/design";
import type { PartIds } from "../../lib/spec/schema";

/** Numbers inside the bounds, spread over magnitudes, the bounds themselves included. */
function numberArbitrary({ min, max, integer }: NumberInput): fc.Arbitrary<number> {
  const clamp = (value: number) => Math.min(max, Math.max(min, integer ? Math.round(value) : value));
  const low = Math.max(min, 1e-6);
  const spread = fc
    .double({ min: 0, max: 1, noNaN: true })
    .map((share) => clamp(max > low ? low * (max / low) ** share : max));
  return fc.oneof({ weight: 8, arbitrary: spread }, { weight: 1, arbitrary: fc.constantFrom(min, max) });
}

/** A value of one input; parts are taken from `parts`. */
function inputArbitrary(input: Input, parts: PartIds, presence: number): fc.Arbitrary<unknown> {
  switch (input.kind) {
    case "number":
      return numberArbitrary(input);
    case "choice":
      return fc.constantFrom(...Object.keys(input.options));
    case "choices":
      return fc.subarray(Object.keys(input.options));
    case "flag":
      return fc.boolean();
    case "text":
      return fc.string({ minLength: 1, maxLength: Math.min(input.maxLength, 40) }).map((text) => text.normalize("NFC"));
    case "part":
      return fc.constantFrom(...parts[input.part]);
    case "group":
      return fieldsArbitrary(input.fields, parts, presence);
    case "list":
      return fc
        .array(fieldsArbitrary(input.fields, parts, presence), { minLength: 1, maxLength: 3 })
        .map((items) => items.map((item, index) => ({ id: `item-${index + 1}`, ...(item as object) })));
  }
}

const isEmpty = (value: unknown) =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

/** Each field is present with the chance `presence`; groups left without an answer are left out, as in the normal form. */
function fieldsArbitrary(fields: Fields, parts: PartIds, presence: number): fc.Arbitrary<object> {
  const entries = Object.entries(fields).map(([name, input]) => {
    const isPresent = fc.double({ min: 0, max: 1, noNaN: true }).map((draw) => draw < presence);
    return fc.tuple(fc.constant(name), isPresent, inputArbitrary(input, parts, presence));
  });
  return fc
    .tuple(...entries)
    .map((drawn) =>
      Object.fromEntries(
        drawn.filter(([, isPresent, value]) => isPresent && !isEmpty(value)).map(([name, , value]) => [name, value]),
      ),
    );
}

/** Whole documents in normal form, from nearly empty to nearly full. */
export function documentArbitrary(parts: PartIds): fc.Arbitrary<DesignDocument> {
  const densities = [0.1, 0.5, 0.95].map((presence) => fieldsArbitrary(designInputs.fields, parts, presence));
  return fc.oneof(...densities).map((sections) => ({ schemaVersion: SCHEMA_VERSION, ...sections }) as DesignDocument);
}
