// Guarantees of fields whose unit follows another answer.
import { describe, expect, it } from "vitest";
import { catalog } from "@/lib/engine/catalog/catalog.gen";
import { partOptions } from "@/lib/engine/catalog/options";
import { designSections } from "@/lib/engine/inputs/design";
import { constants } from "@/lib/engine/models/constants";
import { effectiveSpec, replacedFigure } from "./effective-spec";
import type { PartOptions } from "./form-source";
import { numberText, readNumber } from "./number-text";

const { usd } = designSections.overrides.fields.prices.fields;
const parts = { price: partOptions(catalog, "price") } as unknown as PartOptions;
const key = "overrides/prices/a/usd";
const specOf = (price: string) =>
  effectiveSpec(
    usd,
    replacedFigure(key, (asked) => (asked === "overrides/prices/a/price" ? price : undefined), parts),
  );

describe("a constant of one's own", () => {
  const figureOf = (answers: Readonly<Record<string, string>>) =>
    replacedFigure(
      "overrides/constants/a/value",
      (asked) => answers[asked.replace("overrides/constants/a/", "")],
      parts,
    );

  it("is written in the unit of the constant, also of one that the engine has no longer", () => {
    const { value, unit } = constants["inference.reduce-seconds"];
    expect(figureOf({ constant: "inference.reduce-seconds" })).toEqual({ value, unit });
    expect(figureOf({ retired: "network.scale-up-latency" })).toEqual({ value: null, unit: "seconds" });
    expect(figureOf({ constant: "inference.load", retired: "network.scale-up-latency" })?.unit).toBe("fraction");
    expect([figureOf({}), figureOf({ retired: "nothing" })]).toEqual([null, null]);
  });
});

describe("a price of one's own", () => {
  it.each(Object.values(catalog.prices).map((price) => [price.id, price] as const))(
    "for %s reads back the catalogue's price as it is shown",
    (id, price) => {
      const spec = specOf(id);
      const { number, symbol } = numberText(price.usd, spec.unit, "en");
      const read = readNumber(number, spec, symbol);
      expect(read).toMatchObject({ ok: true });
      if (read.ok) expect((read.value ?? 0) / price.usd).toBeCloseTo(1, 9);
    },
  );

  it("is typed in the unit of the quotation: 60 $/MWh of electricity is 0.06 $/kWh", () => {
    const electricity = Object.values(catalog.prices).find(({ per }) => per === "joule");
    const read = readNumber("0.06", specOf(electricity?.id ?? ""), "$/kWh");
    expect(read).toMatchObject({ ok: true });
    if (read.ok) expect(read.value).toBeCloseTo(0.06 / 3.6e6, 15);
  });

  it("is plain money while no price is chosen", () => {
    expect(
      effectiveSpec(
        usd,
        replacedFigure(key, () => undefined, parts),
      ).unit,
    ).toBe("usd");
  });
});
