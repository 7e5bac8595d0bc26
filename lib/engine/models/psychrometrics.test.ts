import { describe, expect, it } from "vitest";
import { atmosphericPascals, relativeAirDensity } from "./air-density";
import { dewPointCelsius, relativeHumidityFromDewPoint, saturationPascals, wetBulbCelsius } from "./psychrometrics";

describe("saturation pressure agrees with ASHRAE Fundamentals 2017, ch. 1, table 3 within its stated 300 ppm", () => {
  it.each([
    [-20, 103.24],
    [-5, 401.74],
    [5, 872.6],
    [25, 3169.7],
    [50, 12_351.3],
    [100, 101_418],
  ])("%d °C is %d Pa", (celsius, pascals) => {
    expect(Math.abs(saturationPascals(celsius) / pascals - 1)).toBeLessThan(0.0003);
  });
});

describe("pressure of the standard atmosphere agrees with ASHRAE Fundamentals 2017, ch. 1, table 1", () => {
  it.each([
    [-500, 107_478],
    [0, 101_325],
    [500, 95_461],
    [1000, 89_875],
    [4000, 61_640],
  ])("%d m is %d Pa", (meters, pascals) => {
    expect(Math.abs(atmosphericPascals(meters) - pascals)).toBeLessThan(2);
  });

  it("thins by a sixth at Bogotá's height", () => {
    expect(relativeAirDensity(1500)).toBeCloseTo(0.8345, 3);
  });
});

describe("dew point", () => {
  it("is 9.27 °C for 20 °C at 50 % (1 169 Pa between the table's 1 148 Pa at 9 °C and 1 228 Pa at 10 °C)", () => {
    expect(Math.abs(dewPointCelsius(20, 0.5) - 9.27)).toBeLessThan(0.1);
  });

  it("is 18.4 °C for 30 °C at half saturation (steam-table inversion of 2 123 Pa)", () => {
    expect(Math.abs(dewPointCelsius(30, 0.5) - 18.4)).toBeLessThan(0.1);
  });

  it("inverts the humidity that it was made from", () => {
    for (const [dry, humidity] of [
      [24, 0.45],
      [18, 0.08],
      [27, 0.9],
      [5, 1],
    ] as const) {
      expect(relativeHumidityFromDewPoint(dry, dewPointCelsius(dry, humidity))).toBeCloseTo(humidity, 6);
    }
  });
});

describe("wet bulb", () => {
  it("is 3.93 °C for 7 °C, 61 % at 1 000 hPa (PsychroLib 2.4 test vector)", () => {
    // 111 m of standard atmosphere is 1 000 hPa.
    expect(wetBulbCelsius(7, 0.61, 110.9)).toBeCloseTo(3.927, 2);
  });

  it.each([
    [30, 25, 0.019_228_127_424_109_6],
    [-1, -5, 0.001_203_998_199_338_44],
  ])("of %d °C air is %d °C at the humidity ratio of PsychroLib 2.4's vector (95 461 Pa, 500 m)", (dry, wet, ratio) => {
    const vapour = (ratio * 95_461) / (0.621945 + ratio);
    expect(Math.abs(wetBulbCelsius(dry, vapour / saturationPascals(dry), 500) - wet)).toBeLessThan(0.05);
  });

  it("equals the dry bulb in saturated air and falls with altitude otherwise", () => {
    expect(wetBulbCelsius(25, 1, 0)).toBeCloseTo(25, 6);
    expect(wetBulbCelsius(30, 0.4, 2000)).toBeLessThan(wetBulbCelsius(30, 0.4, 0));
  });
});

const MOLAR_MASS_RATIO = 0.621945;
const TABLE_3 = "ASHRAE Fundamentals 2017, ch. 1, table 3";
const TABLE_2 = "ASHRAE Fundamentals 2017, ch. 1, table 2";
const EXAMPLE_1 = "ASHRAE Fundamentals 2017, ch. 1, example 1, humidity ratio as printed";
const VECTOR = "psychrometrics/psychrolib@059a99b:tests/test_psychrolib_si.py";

/**
 * Cited air by its vapour pressure, Pa, or humidity ratio at a standard altitude, with the published temperature. Table 2
 * has real mixing in it (enhancement factor), which ideal gases leave out: 0.1 K at 40 °C of dew point, more above.
 */
const CITED = [
  { quantity: "dew point", celsius: -60, dryBulb: 0, pascals: 1.08, source: TABLE_3 },
  { quantity: "dew point", celsius: -20, dryBulb: 15, pascals: 103.24, source: TABLE_3 },
  { quantity: "dew point", celsius: -5, dryBulb: 15, pascals: 401.74, source: TABLE_3 },
  { quantity: "dew point", celsius: 5, dryBulb: 15, pascals: 872.6, source: TABLE_3 },
  { quantity: "dew point", celsius: 25, dryBulb: 35, pascals: 3169.7, source: TABLE_3 },
  { quantity: "dew point", celsius: 50, dryBulb: 60, pascals: 12_351.3, source: TABLE_3 },
  { quantity: "dew point", celsius: -5, dryBulb: 15, ratio: 0.002_486_3, altitude: 0, source: TABLE_2 },
  { quantity: "dew point", celsius: 5, dryBulb: 15, ratio: 0.005_425, altitude: 0, source: TABLE_2 },
  { quantity: "dew point", celsius: 25, dryBulb: 35, ratio: 0.020_173, altitude: 0, source: TABLE_2 },
  { quantity: "wet bulb", celsius: -5, dryBulb: -5, ratio: 0.002_486_3, altitude: 0, source: TABLE_2 },
  { quantity: "wet bulb", celsius: 25, dryBulb: 25, ratio: 0.020_173, altitude: 0, source: TABLE_2 },
  { quantity: "wet bulb", celsius: 20, dryBulb: 40, ratio: 0.0065, altitude: 0, source: EXAMPLE_1 },
  { quantity: "wet bulb", celsius: 25, dryBulb: 30, ratio: 0.019_228_127_424_109_6, altitude: 500, source: VECTOR },
  { quantity: "wet bulb", celsius: -5, dryBulb: -1, ratio: 0.001_203_998_199_338_44, altitude: 500, source: VECTOR },
] as const;

describe("cited points of moist air come out within 0.1 °C", () => {
  it.each(CITED)("$quantity of $celsius °C in air of $dryBulb °C ($source)", (point) => {
    const vapour =
      "pascals" in point
        ? point.pascals
        : (point.ratio * atmosphericPascals(point.altitude)) / (MOLAR_MASS_RATIO + point.ratio);
    const humidity = vapour / saturationPascals(point.dryBulb);
    const altitude = "altitude" in point ? point.altitude : 0;
    const computed =
      point.quantity === "dew point"
        ? dewPointCelsius(point.dryBulb, humidity)
        : wetBulbCelsius(point.dryBulb, humidity, altitude);
    expect(Math.abs(computed - point.celsius)).toBeLessThan(0.1);
  });
});
