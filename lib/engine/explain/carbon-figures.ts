// The figures of carbon and water: the account is drawn up once more by the traced
import { carbonFactorIds, factorReaders } from "../models/carbon";
import { energyCase, type KnownEnergy, serviceYears, stockCase } from "../models/carbon-case";
import type { StockCase } from "../models/carbon-embodied";
import { embodiedFigures } from "../models/carbon-embodied.trace.gen";
import { hasPeriods } from "../models/carbon-grid";
import type { EnergyCase } from "../models/carbon-operational";
import { elsewhereKilograms, hourOf, operationalFigures, waterOf } from "../models/carbon-operational.trace.gen";
import {
  hourCarbon,
  runCarbon,
  serviceKilograms,
  tokenCarbon,
  writtenOffPerSecond,
  yearOf,
} from "../models/carbon-work.trace.gen";
import { facilityCase } from "../models/facility-case";
import { itLoad } from "../models/power-it";
import type { Result } from "../result";
import type { EvaluationScope } from "../scope";
import * as $ from "../trace/traced";
import { designDictionary } from "./dictionary";
import type { ExplainedPart } from "./figure-group";

type Figures = Map<string, $.Traced<unknown>>;
type Box<T> = $.Loose<T>;

/** One group: all of it hangs together. */
export const carbonFigures: ExplainedPart = (design) => [
  {
    path: "carbon",
    trace: () => {
      const { scope, assumptions, pools } = design;
      const result = design.result();
      const figures = accountFigures(scope, { ...result, pools });
      return { figures, dictionary: designDictionary({ scope, assumptions }) };
    },
  },
];

type Results = Pick<Result, "carbon" | "training" | "inference" | "network" | "storage" | "facility"> &
  Parameters<typeof stockCase>[1];

function accountFigures(scope: EvaluationScope, results: Results): Figures {
  const figures: Figures = new Map();
  const known = energyCase(scope, facilityCase(scope, itLoad(scope, results)));
  const stock = stockCase(scope, results);
  const { carbon } = results;
  const energy = known === null ? null : energyBox(scope, known);
  if (energy !== null) addNumbers(figures, "water", waterOf(energy));
  const operational = known === null || energy === null || !known.isGridKnown ? null : used(scope, energy);
  if (known !== null && operational !== null) addOperational(figures, scope, known, operational);
  const made = stock === null ? null : embodiedBox(scope, stock);
  if (made !== null) {
    addNumbers(figures, "embodied", made);
    for (const [index, id] of carbonFactorIds(stock as StockCase).entries()) addFactor(figures, scope, index, id);
  }
  if (carbon.embodied?.parts.racks === null)
    for (const name of figures.keys())
      if (/^embodied\.parts\.(racks|plant|building)\./.test(name)) figures.delete(name);
  if (operational !== null && made !== null) addWork(figures, scope, results, operational, made);
  return figures;
}

/** The year's draw; where the grid is one average, that is the design's field. */
function energyBox(scope: EvaluationScope, { energy }: KnownEnergy): Box<EnergyCase> {
  const given = $.given(energy, "carbonEnergy");
  if (hasPeriods(scope.design.site)) return given;
  const grid = siteField(scope, "gridCarbon");
  const months = $.each($.get(given, "months")).map((month) =>
    $.made<EnergyCase["months"][number]>("", { ...$.spread(month), gridKilogramsPerJoule: grid }),
  );
  return $.made<EnergyCase>("", { watts: $.get(given, "watts"), months: $.list(...months) });
}

const siteField = (scope: EvaluationScope, field: "gridCarbon" | "cleanEnergyShare"): $.Traced<number> =>
  $.get($.get($.given(scope.design, "design:"), "site"), field) as $.Traced<number>;

const used = (scope: EvaluationScope, energy: Box<EnergyCase>) =>
  operationalFigures(energy, siteField(scope, "cleanEnergyShare"));

function embodiedBox(scope: EvaluationScope, stock: StockCase) {
  const { low, high } = factorReaders(scope);
  return embodiedFigures(scope.constant, low, high, $.given(stock, "carbonStock"));
}

type Operational = ReturnType<typeof used>;
type Embodied = ReturnType<typeof embodiedBox>;

const fieldOf = (box: Operational | Embodied, name: string): $.Traced<number> =>
  $.get(box as $.Traced<unknown> as $.Traced<Readonly<Record<string, number>>>, name);

function addOperational(figures: Figures, scope: EvaluationScope, known: KnownEnergy, operational: Operational): void {
  const { months, ...rest } = $.spread(operational) as Readonly<Record<string, $.Traced<unknown>>>;
  for (const [name, box] of Object.entries(rest)) addNumbers(figures, `operational.${name}`, box);
  if (months !== undefined && known.energy.months.length > 1) addNumbers(figures, "operational.months", months);
  const joules = fieldOf(operational, "joules");
  const hours = (known.hours ?? []).map((intensity) => ({ intensity }));
  for (const [index, hour] of $.each($.given(hours, "carbonHours")).entries())
    addNumbers(figures, `operational.hours[${index}]`, hourOf(joules, $.get(hour, "intensity")));
  for (const [index, [id, row]] of Object.entries(scope.catalog.grids).entries()) {
    const intensity = $.get($.given(row, `part:grids/${id}#`), "carbonKilogramsPerJoule");
    figures.set(`operational.elsewhere[${index}].kilogramsPerJoule`, intensity);
    figures.set(`operational.elsewhere[${index}].kilograms`, elsewhereKilograms(joules, intensity));
  }
}

function addFactor(
  figures: Figures,
  scope: EvaluationScope,
  index: number,
  id: ReturnType<typeof carbonFactorIds>[number],
): void {
  const { low, high } = factorReaders(scope);
  figures.set(`factors[${index}].value`, $.constant(scope.constant, $.literal(id)));
  figures.set(`factors[${index}].low`, $.constant(low, $.literal(id)));
  figures.set(`factors[${index}].high`, $.constant(high, $.literal(id)));
}

function addWork(
  figures: Figures,
  scope: EvaluationScope,
  { training, inference, pools }: Results,
  operational: Operational,
  made: Embodied,
): void {
  const kilograms = fieldOf(operational, "kilograms");
  const years = $.each($.given(serviceYears(scope), "carbonYears")).map((year) =>
    yearOf(year, kilograms, made as Parameters<typeof yearOf>[2]),
  );
  for (const [index, year] of years.entries()) addNumbers(figures, `years[${index}]`, year);
  figures.set("serviceKilograms", serviceKilograms($.list(...years)));

  const { utilization } = scope.design.compute.operations;
  if (pools.accelerators === 0 || utilization === 0) return;
  const share = $.get($.get($.get($.given(scope.design, "design:"), "compute"), "operations"), "utilization");
  const all = $.get($.given({ accelerators: pools.accelerators }, "carbonWork"), "accelerators");
  const perSecond = writtenOffPerSecond(fieldOf(made, "yearlyKilograms"), all, share);
  const perJoule = fieldOf(operational, "kilogramsPerJoule");
  addNumbers(figures, "perAcceleratorHour", hourCarbon(kilograms, perSecond, all, share));

  const runs = training.jobs.filter(
    ({ energyJoules, trainingSeconds }) => energyJoules !== null && trainingSeconds !== null,
  );
  for (const [index, job] of $.each($.given(runs, "carbonRuns")).entries()) {
    const [joules, held, seconds] = [
      $.get(job, "energyJoules"),
      $.get(job, "accelerators"),
      $.get(job, "trainingSeconds"),
    ];
    addNumbers(figures, `runs[${index}]`, runCarbon(joules, perJoule, perSecond, held, seconds));
  }
  const served = inference.jobs.filter(
    ({ tokensPerJoule, tokensPerSecond }) => (tokensPerJoule ?? 0) > 0 && (tokensPerSecond ?? 0) > 0,
  );
  for (const [index, job] of $.each($.given(served, "carbonTokens")).entries()) {
    const [perJouleOf, held, rate] = [
      $.get(job, "tokensPerJoule"),
      $.get(job, "accelerators"),
      $.get(job, "tokensPerSecond"),
    ];
    addNumbers(figures, `perMillionTokens[${index}]`, tokenCarbon(perJouleOf, perJoule, perSecond, held, rate));
  }
}

/** Adds every number of a record, at any depth. */
function addNumbers(figures: Figures, path: string, box: $.Traced<unknown>): void {
  if (typeof box.value === "number") figures.set(path, box);
  if (typeof box.value !== "object" || box.value === null) return;
  for (const key of Object.keys(box.value)) {
    const place = Array.isArray(box.value) ? `${path}[${key}]` : `${path}.${key}`;
    addNumbers(figures, place, $.get(box as $.Traced<Readonly<Record<string, unknown>>>, key));
  }
}
