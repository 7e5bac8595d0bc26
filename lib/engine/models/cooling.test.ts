import { describe, expect, it } from "vitest";
import { scopeOf } from "../../../test/engine/scope-of";
import { catalog } from "../catalog/catalog.gen";
import type { DesignDocument } from "../inputs/design";
import { relativeAirDensity } from "./air-density";
import { coolingAt, coolingPlant, type Outdoor } from "./cooling";

type Cooling = NonNullable<NonNullable<DesignDocument["power"]>["cooling"]>;

function plant(cooling: Cooling, altitudeMeters = 0, overrides: DesignDocument["overrides"] = {}) {
  const scope = scopeOf({ power: { cooling }, overrides });
  const kind = catalog.coolingKinds[scope.design.power.cooling.kind];
  if (kind === undefined) throw new Error("no such cooling kind");
  const made = coolingPlant(scope, kind, relativeAirDensity(altitudeMeters));
  return {
    at: (outside: Outdoor) => {
      const point = coolingAt(scope, made, outside);
      return {
        ...point,
        fansAndPumps: point.fans + point.pumps,
        waterCubicMetersPerJoule: point.evaporated + point.blownDown,
      };
    },
  };
}
const outdoor = (dryBulbCelsius: number, wetBulbCelsius: number) => ({ dryBulbCelsius, wetBulbCelsius });
const HOT = outdoor(35, 26);
/** Supply of 12 °C through a coil of 5 K: chilled water of 7 °C. */
const COLD_WATER = { supplyCelsius: 12, containment: "cold" } as const;

describe("chillers", () => {
  it("reach the published COP of 6 to 7 with towers at 7 °C water and a design wet bulb", () => {
    const cop = 1 / plant({ ...COLD_WATER, heatRejection: "water-chiller" }).at(HOT).chiller;
    expect(cop).toBeGreaterThan(5.5);
    expect(cop).toBeLessThan(7);
  });

  it("reach the published COP of 2.8 to 4.5 with air at 35 °C", () => {
    const cop = 1 / plant({ ...COLD_WATER, heatRejection: "air-chiller" }).at(HOT).chiller;
    expect(cop).toBeGreaterThan(2.6);
    expect(cop).toBeLessThan(4.5);
  });

  it("draw less with warmer supply, with containment and in cooler air", () => {
    const chiller = (cooling: Cooling, air = HOT) =>
      plant({ heatRejection: "air-chiller", ...cooling }).at(air).chiller;
    expect(chiller({ supplyCelsius: 27 })).toBeLessThan(chiller({ supplyCelsius: 20 }));
    expect(chiller({ containment: "hot" })).toBeLessThan(chiller({ containment: "none" }));
    expect(chiller({}, outdoor(25, 18))).toBeLessThan(chiller({}));
  });

  it("rest in the cold only where free cooling is built", () => {
    const winter = outdoor(-5, -7);
    expect(plant({ economizer: true }).at(winter).isFree).toBe(true);
    expect(plant({ economizer: false }).at(winter).isFree).toBe(false);
    expect(plant({}).at(winter).isFree).toBe(false);
  });

  it("serve only the air that cold plates leave, where the liquid is warm enough for the outside", () => {
    const air = plant({ kind: "air-in-row", economizer: true }).at(HOT).chiller;
    const liquid = plant({ kind: "direct-to-chip", liquidSupplyCelsius: 40, economizer: true }).at(HOT).chiller;
    expect(liquid).toBeCloseTo(air * 0.25, 9);
  });
});

describe("dry coolers", () => {
  it("have no chiller and say by how much they miss", () => {
    const point = plant({ kind: "immersion", heatRejection: "dry-cooler", liquidSupplyCelsius: 35 }).at(
      outdoor(38, 20),
    );
    expect(point.chiller).toBe(0);
    // 38 °C air and 6 K of approach against 35 °C of liquid less 1.5 K of exchanger.
    expect(point.excessKelvin).toBeCloseTo(10.5, 9);
  });
});

describe("water", () => {
  it("of pure evaporation is the arithmetic 1.5 L per kWh of heat", () => {
    const pure = [
      { id: "a", constant: "cooling.tower-sensible-share", value: 0.0001, reason: "none" },
      { id: "b", constant: "cooling.blow-down-share", value: 0.0002, reason: "none" },
    ] as const;
    const winter = plant({ economizer: true, heatRejection: "water-chiller" }, 0, { constants: pure }).at(
      outdoor(-5, -7),
    );
    expect(winter.waterCubicMetersPerJoule * 3.6e9).toBeCloseTo(1.475, 2);
  });

  it("is used by an evaporative plant only when dry air is too warm", () => {
    const evaporative = plant({ heatRejection: "evaporative" });
    expect(evaporative.at(outdoor(2, 0)).waterCubicMetersPerJoule).toBe(0);
    expect(evaporative.at(HOT).waterCubicMetersPerJoule).toBeGreaterThan(0);
  });
});

describe("fans", () => {
  it("work with the square of thinner air", () => {
    const fans = (altitude: number) => plant({}, altitude).at(HOT).fansAndPumps - 0.015;
    expect(fans(2000) / fans(0)).toBeCloseTo(1 / (79_495 / 101_325) ** 2, 2);
  });
});
