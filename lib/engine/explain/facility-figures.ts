// The figures of the facility, computed once more by the traced twins.

import { relativeAirDensity } from "../models/air-density.trace.gen";
import { buildTimes } from "../models/build-phases.trace.gen";
import { chainNumbers } from "../models/chain-elements.trace.gen";
import { facilityCase } from "../models/facility-case";
import { loadSwing, roomBefore } from "../models/facility-growth.trace.gen";
import { hallCase } from "../models/facility-space";
import { itLoad, nodeParts, otherWatts } from "../models/power-it";
import { itTotal } from "../models/power-it-load.trace.gen";
import type { ChainElementId } from "../result-facility";
import * as $ from "../trace/traced";
import { designDictionary } from "./dictionary";
import type { Evaluated } from "./evaluated";
import { envelopeFigures } from "./facility-envelope-figures";
import type { ExplainedFigures, ExplainedPart } from "./figure-group";
import { addNumbers, type JobFigures } from "./job-figures";
import { partBox, tracedScope, traceEnergy, traceHall, traceLoad, traceMonth } from "./trace-facility";

/** The facility is traced at once, since its parts are made of each other; but for the months, which are long. */
export const facilityFigures: ExplainedPart = (design) => [
  ...MONTHS.map((month) => ({
    path: `facility.climate.months[${month}]`,
    trace: () => monthFigures(design, month),
  })),
  { path: "facility", trace: () => traceFacility(design) },
];

const MONTHS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;

function monthFigures(design: Evaluated, month: number): ExplainedFigures | null {
  const { scope, assumptions } = design;
  const known = facilityCase(scope, null);
  if (known.climate === null || known.climate.basis === "design-day") return null;
  // Without a load nothing is cooled, and the result has no months.
  const traced = design.pools.nodes === 0 ? null : traceMonth(tracedScope(scope), known, month);
  if (traced === null) return null;
  const figures: JobFigures = new Map();
  for (const name of ["dryBulbCelsius", "wetBulbCelsius", "freeFraction"] as const)
    addNumbers(figures, name, $.get(traced.means, name));
  addNumbers(figures, "freeSeconds", traced.seconds);
  addNumbers(figures, "coolingShare", traced.share);
  return { figures, dictionary: designDictionary({ scope, assumptions }) };
}

type Energy = ReturnType<typeof traceEnergy>;
type Hall = ReturnType<typeof traceHall> | null;

function traceFacility(design: Evaluated): ExplainedFigures {
  const { scope, assumptions, pools } = design;
  const dictionary = designDictionary({ scope, assumptions });
  const figures: JobFigures = new Map();
  const traced = tracedScope(scope);
  envelopeFigures(figures, scope, traced, design.result().facility.envelope);
  const { network, storage } = design.result();
  const drawing = { pools, network, storage };
  const plainLoad = itLoad(scope, drawing);
  if (plainLoad === null) return { figures, dictionary };
  const known = facilityCase(scope, plainLoad);
  const load = traceLoad(traced, nodeParts(scope, pools), otherWatts(drawing));
  const energy = traceEnergy(traced, known, load);
  const inHall = hallCase(scope, { ...design.result(), pools }, plainLoad, known.kind);
  const density = energy.known?.density ?? relativeAirDensity($.literal(0));
  const hall = inHall === null ? null : traceHall(traced, inHall, known.kind, density, load);
  addNumbers(figures, "itWatts", itTotal($.get(load, "design")));
  addEnergy(figures, energy);
  addHall(figures, hall);
  addChain(figures, design, traced, energy, hall);
  const facilityWatts = energy.known === null ? $.literal(null) : $.get(energy.known.day, "facilityWatts");
  addNumbers(figures, "swing", loadSwing(traced, $.get(load, "synchronousStepWatts"), energy.chain, facilityWatts));
  addGrowth(figures, design, traced, energy, hall);
  addBuild(figures, design, traced);
  return { figures, dictionary };
}

function addEnergy(figures: JobFigures, { known }: Energy): void {
  if (known === null) return;
  const { box, density, means, day, year } = known;
  for (const name of ["facilityWatts", "power", "cooling"] as const) addNumbers(figures, name, $.get(day, name));
  const ofYear = [
    "energy",
    "water",
    "annualJoules",
    "annualWaterCubicMeters",
    "powerUsageEffectiveness",
    "waterUsageEffectiveness",
  ] as const;
  for (const name of ofYear) addNumbers(figures, name, $.get(year, name));
  addNumbers(figures, "economizerFraction", $.get(means, "freeFraction"));
  addNumbers(figures, "climate.altitudeMeters", $.get(box, "altitudeMeters"));
  addNumbers(figures, "climate.airDensity", density);
  addNumbers(figures, "climate.designDryBulbCelsius", $.get($.get(box, "design"), "dryBulbCelsius"));
  addNumbers(figures, "climate.designWetBulbCelsius", $.get($.get(box, "design"), "wetBulbCelsius"));
}

function addHall(figures: JobFigures, hall: Hall): void {
  if (hall === null) return;
  const { limit, fillings, rest, figures: sums } = hall;
  for (const name of ["racks", "rackWatts", "floorSquareMeters", "floorLoadKilogramsPerSquareMeter"] as const)
    addNumbers(figures, name, $.get(sums, name));
  addNumbers(figures, "rackLimitWatts", limit);
  fillings.forEach((filling, index) => {
    addNumbers(figures, `rackGroups[${index}]`, filling);
  });
  if (rest.value?.racks === 0) return;
  for (const name of ["racks", "watts"] as const)
    addNumbers(figures, `rackGroups[${fillings.length}].${name}`, $.get(rest, name));
}

const KEYS: Readonly<
  Record<ChainElementId, "utility" | "generator" | "transformer" | "ups" | "distribution" | "rackPdu" | "mechanical">
> = {
  utility: "utility",
  generator: "generator",
  transformer: "transformer",
  ups: "ups",
  distribution: "distribution",
  "rack-pdu": "rackPdu",
  mechanical: "mechanical",
};

function addChain(
  figures: JobFigures,
  { scope, result }: Evaluated,
  traced: $.Scope,
  energy: Energy,
  hall: Hall,
): void {
  if (energy.known === null) return;
  const racks = hall === null ? $.literal(null) : $.get(hall.figures, "racks");
  const pdu = partBox("powerDistribution", scope.part("powerDistribution", scope.design.power.supply.rackPdu));
  const numbers = chainNumbers(traced, energy.known.day, energy.chain, racks, pdu);
  result().facility.chain?.forEach(({ id }, index) => {
    addNumbers(figures, `chain[${index}]`, $.get(numbers, KEYS[id]));
  });
}

function addGrowth(figures: JobFigures, { result }: Evaluated, { design }: $.Scope, energy: Energy, hall: Hall): void {
  const power = $.get(design, "power");
  const day = energy.known?.day ?? null;
  const nothing = $.literal(null);
  const racks = hall === null ? nothing : $.get(hall.figures, "racks");
  const targets = $.get($.get(design, "purpose"), "targets");
  const sides = {
    "power-cap": [day && $.get(day, "facilityWatts"), $.get(targets, "facilityWatts")],
    power: [day && $.get(day, "facilityWatts"), $.get($.get(power, "supply"), "capacityWatts")],
    cooling: [day && $.get($.get(day, "cooling"), "heat"), $.get($.get(power, "cooling"), "capacityWatts")],
    floor: [
      hall && $.get(hall.figures, "floorSquareMeters"),
      $.get($.get($.get(design, "site"), "area"), "floorSquareMeters"),
    ],
    "rack-density": [hall && $.get(hall.figures, "rackWatts"), hall?.limit ?? nothing],
  } as const;
  result().facility.growth.forEach(({ limit }, index) => {
    const [used, available] = sides[limit];
    const ofRacks = limit === "rack-density" ? nothing : racks;
    addNumbers(figures, `growth[${index}]`, roomBefore(used ?? nothing, available, ofRacks));
  });
}

function addBuild(figures: JobFigures, { scope, result }: Evaluated, traced: $.Scope): void {
  const { phases, timeToPowerSeconds } = result().facility;
  if (timeToPowerSeconds === null) return;
  const isOwn = scope.design.purpose.deployment === "own";
  const hasChiller = scope.design.power.cooling.heatRejection !== "dry-cooler";
  const times = buildTimes(traced, $.literal(isOwn), $.literal(hasChiller));
  addNumbers(figures, "timeToPowerSeconds", $.get(times, "timeToPowerSeconds"));
  phases.forEach(({ id }, index) => {
    addNumbers(figures, `phases[${index}]`, $.get(times, id));
  });
}
