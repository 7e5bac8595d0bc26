import { describe, expect, it } from "vitest";
import { redundantUnavailability, seriesUnavailability, unavailability } from "./availability-blocks";
import { constants } from "./constants";

const HOUR = 3600;

describe("units in series", () => {
  it.each([
    { units: [0.999, 0.999, 0.999], available: 0.997_002_999, source: "0.999³" },
    { units: [0.99, 0.99], available: 0.9801, source: "notes.gauravdalvi.com, availability in sequence" },
    { units: [0.999_99, 0.999_99], available: 0.999_98, source: "QNX cookbook, parallel versus serial" },
    { units: [0.9, 0.8, 0.95], available: 0.684, source: "0.9 × 0.8 × 0.95" },
  ])("$units give $available ($source)", ({ units, available }) => {
    expect(1 - seriesUnavailability(units.map((unit) => 1 - unit))).toBeCloseTo(available, 9);
  });

  it("are never down when there are none", () => {
    expect(seriesUnavailability([])).toBe(0);
  });
});

describe("units of which some are spare", () => {
  it.each([
    { unit: 0.999, needed: 1, installed: 2, available: 0.999_999, source: "1 − 0.001²" },
    { unit: 0.99, needed: 1, installed: 2, available: 0.9999, source: "notes.gauravdalvi.com, in parallel" },
    { unit: 0.999, needed: 2, installed: 3, available: 0.999_997_002, source: "3 × 0.999² × 0.001 + 0.999³" },
    { unit: 0.99, needed: 4, installed: 5, available: 0.999_019_850_4, source: "5 × 0.99⁴ × 0.01 + 0.99⁵" },
    { unit: 0.9, needed: 3, installed: 5, available: 0.991_44, source: "0.0729 + 0.32805 + 0.59049" },
    { unit: 0.9, needed: 3, installed: 3, available: 0.729, source: "no spare: 0.9³" },
  ])("$needed of $installed at $unit give $available ($source)", ({ unit, needed, installed, available }) => {
    expect(1 - redundantUnavailability(1 - unit, needed, installed, 0)).toBeCloseTo(available, 9);
  });

  it("lose to a common cause what it takes: β of a unit's failures beside the independent pair", () => {
    // 0.01 × 0.1 in common; (0.01 × 0.9)² apart.
    expect(redundantUnavailability(0.01, 1, 2, 0.1)).toBeCloseTo(0.001 + 0.000_081, 12);
  });

  it("ignore a common cause without a spare", () => {
    expect(redundantUnavailability(0.01, 2, 2, 0.1)).toBe(redundantUnavailability(0.01, 2, 2, 0));
  });
});

describe("two units under repair", () => {
  const failureSeconds = 125_000 * HOUR;
  const repairSeconds = 8 * HOUR;
  const unit = unavailability({ failureSeconds, repairSeconds });

  it("are down 1/(1 + failure ÷ repair) each: 8 h in 125 008 h", () => {
    expect(unit).toBeCloseTo(8 / 125_008, 12);
  });

  it("fail together every MTBF² ÷ 2 MTTR, since either repair ends the outage", () => {
    const outage = repairSeconds / 2;
    const between = outage / redundantUnavailability(unit, 1, 2, 0);
    expect(between / (failureSeconds ** 2 / (2 * repairSeconds))).toBeCloseTo(1, 3);
  });

  it("with β of 0.1 make the 1 250 000 h that a maker publishes for 1 + 1 UPS of 125 000 h, the top of the engine's range", () => {
    const down = redundantUnavailability(unit, 1, 2, 0.1);
    const hours = repairSeconds / down / HOUR;
    expect(hours / 1_250_000).toBeCloseTo(1, 2);
    expect(constants["facility.common-cause"].high).toBe(0.1);
  });
});
