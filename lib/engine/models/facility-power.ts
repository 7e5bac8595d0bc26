// The two powers of a facility: everything at once on the design day, and the energy and water of a year by part.
import type { CoolingWatts, EnergyParts, PowerBreakdown, WaterParts } from "../result-facility";
import type { EvaluationScope } from "../scope";
import { YEAR_SECONDS } from "../units/spans";
import type { CoolingPoint } from "./cooling";
import type { CoolingMeans } from "./cooling-months";
import { type ChainLosses, chainLosses, type PowerChain } from "./power-chain";
import type { ItPower } from "./power-it-load";
import { itTotal } from "./power-it-load";

/** Coincident maximum of the facility. */
export interface DesignDay {
  readonly itWatts: number;
  readonly facilityWatts: number;
  readonly power: PowerBreakdown;
  readonly losses: ChainLosses;
  readonly cooling: CoolingWatts;
  readonly excessKelvin: number;
}

/** Everything at its rating on the hottest day, batteries charging. Watts. */
export function designDay(
  scope: EvaluationScope,
  it: ItPower,
  chain: PowerChain,
  point: CoolingPoint,
  liquidShare: number,
): DesignDay {
  const itWatts = itTotal(it);
  const losses = chainLosses(scope, chain, itWatts);
  const heatWatts = itWatts + losses.losses;
  const cooling = coolingWatts(point, heatWatts, liquidShare);
  const auxiliaryWatts = itWatts * scope.constant("power.auxiliary-share");
  const otherWatts = auxiliaryWatts + chain.rechargeWatts;
  const power = breakdownOf(it, cooling.total, losses.losses, otherWatts);
  return {
    itWatts,
    facilityWatts: itWatts + losses.losses + cooling.total + otherWatts,
    power,
    losses,
    cooling,
    excessKelvin: point.excessKelvin,
  };
}

function breakdownOf(it: ItPower, cooling: number, losses: number, other: number): PowerBreakdown {
  return {
    accelerators: it.accelerators,
    hosts: it.hosts,
    network: it.network,
    storage: it.storage,
    cooling,
    losses,
    other,
  };
}

function coolingWatts(point: CoolingPoint, heatWatts: number, liquidShare: number): CoolingWatts {
  const fans = heatWatts * point.fans;
  const pumps = heatWatts * point.pumps;
  const chiller = heatWatts * point.chiller;
  const rejectionFans = heatWatts * point.rejectionFans;
  const liquidHeat = heatWatts * liquidShare;
  return {
    heat: heatWatts,
    airHeat: heatWatts - liquidHeat,
    liquidHeat,
    fans,
    pumps,
    chiller,
    rejectionFans,
    total: fans + pumps + chiller + rejectionFans,
  };
}

export interface FacilityYear {
  readonly energy: EnergyParts;
  readonly water: WaterParts;
  readonly annualJoules: number;
  readonly annualWaterCubicMeters: number;
  readonly powerUsageEffectiveness: number;
  readonly waterUsageEffectiveness: number;
}

/** The mean load through the year's outdoor conditions. */
export function facilityYear(
  scope: EvaluationScope,
  mean: ItPower,
  designItWatts: number,
  chain: PowerChain,
  cooling: CoolingMeans,
): FacilityYear {
  const it = itTotal(mean);
  const losses = chainLosses(scope, chain, it);
  const heat = it + losses.losses;
  // Lights and monitoring do not follow the load: they are sized by the design power.
  const other = designItWatts * scope.constant("power.auxiliary-share");
  const energy = energyParts(it, losses, heat, cooling, other);
  const water = waterParts(heat * YEAR_SECONDS, cooling);
  const annualJoules =
    energy.it +
    energy.fans +
    energy.pumps +
    energy.chiller +
    energy.rejectionFans +
    energy.ups +
    energy.distribution +
    energy.transformer +
    energy.other;
  const annualWaterCubicMeters = water.evaporated + water.blownDown;
  return {
    energy,
    water,
    annualJoules,
    annualWaterCubicMeters,
    powerUsageEffectiveness: annualJoules / energy.it,
    waterUsageEffectiveness: annualWaterCubicMeters / energy.it,
  };
}

function energyParts(it: number, losses: ChainLosses, heat: number, cooling: CoolingMeans, other: number): EnergyParts {
  return {
    it: it * YEAR_SECONDS,
    fans: heat * cooling.fans * YEAR_SECONDS,
    pumps: heat * cooling.pumps * YEAR_SECONDS,
    chiller: heat * cooling.chiller * YEAR_SECONDS,
    rejectionFans: heat * cooling.rejectionFans * YEAR_SECONDS,
    ups: losses.ups * YEAR_SECONDS,
    distribution: losses.distribution * YEAR_SECONDS,
    transformer: losses.transformer * YEAR_SECONDS,
    other: other * YEAR_SECONDS,
  };
}

const waterParts = (heatJoules: number, cooling: CoolingMeans): WaterParts => ({
  evaporated: heatJoules * cooling.evaporated,
  blownDown: heatJoules * cooling.blownDown,
});
