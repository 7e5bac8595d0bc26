import { describe, expect, it } from "vitest";
import { scopeOf } from "../../../test/engine/scope-of";
import type { DesignDocument } from "../inputs/design";
import { chainLosses, powerChain } from "./power-chain";

type Supply = NonNullable<NonNullable<DesignDocument["power"]>["supply"]>;
const LOAD = 1e6;
const chain = (supply: Supply) => {
  const scope = scopeOf({ power: { supply } });
  const sized = powerChain(scope, LOAD);
  return { ...sized, lossesAt: (itWatts: number) => chainLosses(scope, sized, itWatts).losses };
};

/** Efficiency of the UPS alone: what transformers and boards lose is taken off again. */
function upsEfficiency(supply: Supply, itWatts: number): number {
  const passing = itWatts * 0.01;
  const all = chain(supply).lossesAt(itWatts);
  const ups = (all - passing - (itWatts + passing) * 0.0125) / 1.0125;
  return itWatts / (itWatts + ups);
}

describe("UPS", () => {
  it("keeps the 93 to 97 % of double conversion from a quarter to full load, whatever the redundancy", () => {
    for (const upsRedundancy of ["N", "N+1", "distributed", "2N"] as const) {
      for (const share of [0.5, 0.75, 1]) {
        const efficiency = upsEfficiency({ upsRedundancy }, share * LOAD);
        expect(efficiency, `${upsRedundancy} at ${share}`).toBeGreaterThan(0.93);
        expect(efficiency, `${upsRedundancy} at ${share}`).toBeLessThan(0.975);
      }
    }
  });

  it("loses more at part load when it is redundant", () => {
    const losses = (upsRedundancy: "N" | "N+1" | "2N") => chain({ upsRedundancy }).lossesAt(0.3 * LOAD);
    expect(losses("2N")).toBeGreaterThan(losses("N+1"));
    expect(losses("N+1")).toBeGreaterThan(losses("N"));
  });

  it("of none loses nothing and recharges nothing", () => {
    const none = chain({ upsRedundancy: "none", batterySeconds: 600 });
    expect(none.rechargeWatts).toBe(0);
    expect(none.lossesAt(LOAD)).toBeCloseTo(LOAD * 0.01 + LOAD * 1.01 * 0.0125, 6);
  });
});

describe("recharge", () => {
  it("gives the autonomy back over the hours of the chemistry: ten minutes over ten hours is a sixtieth", () => {
    expect(chain({ batterySeconds: 600, upsBattery: "vrla" }).rechargeWatts).toBeCloseTo(LOAD / 60, 6);
    expect(chain({ batterySeconds: 600, upsBattery: "li-ion" }).rechargeWatts).toBeCloseTo(LOAD / 24, 6);
    expect(chain({ batterySeconds: 20, upsBattery: "flywheel" }).rechargeWatts).toBeCloseTo(LOAD / 30, 6);
  });
});
