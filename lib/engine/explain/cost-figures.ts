// The figures of money: every bill and its sums, computed once more by the traced twins.
import { billOf, isWhole, runsOf, type WholeBill, waysToPay } from "../models/cost";
import { sumUsd } from "../models/cost-lines.trace.gen";
import { yearsOfService } from "../models/cost-sorted";
import { type Run, type SortedBill, serviceYears } from "../models/cost-sums";
import {
  breakEvenUtilization,
  consumedUsd,
  ownershipOf,
  presentUsd,
  runsUsd,
  totalUsd,
  usdPerAcceleratorHour,
  usedAcceleratorHours,
} from "../models/cost-sums.trace.gen";
import * as $ from "../trace/traced";
import { type LineInputs, priceUsd, type TracedLine, tracedBill, traceLines, withLines } from "./cost-lines-traced";
import { designDictionary } from "./dictionary";
import type { Evaluated } from "./evaluated";
import type { ExplainedFigures, ExplainedPart } from "./figure-group";
import { addNumbers, type JobFigures } from "./job-figures";

/** One group: the sums of one way to pay are those of the next. */
export const costFigures: ExplainedPart = (design) => [{ path: "cost", trace: () => traceCost(design) }];

interface Way {
  readonly bill: WholeBill;
  readonly lines: readonly TracedLine[];
  readonly sorted: $.Loose<SortedBill>;
}

function traceCost({ scope, assumptions, pools, result }: Evaluated): ExplainedFigures {
  const traced: $.Scope = { design: $.given(scope.design, "design:"), read: scope.constant };
  const { training, inference, network, storage, facility, cost } = result();
  const results = { pools, training, inference, network, storage, facility };
  const inputs: LineInputs = new Map();
  const accelerators = $.get($.given({ accelerators: pools.accelerators }, "facility"), "accelerators");
  const years = $.list<number>(...yearsOfService(serviceYears(scope)).map((year) => $.literal(year)));
  const wayOf = (deployment: Parameters<typeof billOf>[2]): Way => {
    const bill = billOf(scope, results, deployment);
    const lines = traceLines(scope, deployment, bill.lines, inputs);
    return { bill, lines, sorted: tracedBill(scope, bill.lines, lines) };
  };
  const figures: JobFigures = new Map();
  const addSums = (at: string, { bill, sorted }: Way) => {
    const all = $.get(sorted as $.Traced<SortedBill>, "all");
    if (bill.isCapitalKnown) addNumbers(figures, `${at}capitalUsd`, sumUsd($.get(all, "bought")));
    if (bill.isYearlyKnown) addNumbers(figures, `${at}yearlyUsd`, sumUsd($.get(all, "paid")));
    if (!isWhole(bill)) return;
    addNumbers(figures, `${at}totalUsd`, totalUsd(traced, all));
    addNumbers(figures, `${at}usdPerAcceleratorHour`, hourlyOf(traced, all, accelerators));
    if (at !== "") addNumbers(figures, `${at}presentUsd`, presentUsd(traced, all, years) as $.Traced<unknown>);
  };

  const own = wayOf(scope.design.purpose.deployment);
  own.lines.forEach(({ quantity, unitUsd, usd }, index) => {
    figures.set(`lines[${index}].quantity`, quantity);
    figures.set(`lines[${index}].unitUsd`, unitUsd as $.Traced<unknown>);
    figures.set(`lines[${index}].usd`, usd);
  });
  addSums("", own);
  if (isWhole(own.bill)) addNumbers(figures, "ownership", ownershipOf(traced, own.sorted, accelerators, years));
  const hourly = figures.get("usdPerAcceleratorHour");
  const runs = runsOf(results);
  if (hourly !== undefined && runs !== null) figures.set("usdPerTrainingRun", runsOfTraced(hourly, runs));
  const ways = waysToPay(scope).map(wayOf);
  for (const [index, way] of ways.entries()) addSums(`alternatives[${index}].`, way);
  const [owned, , cloud] = ways;
  if (owned !== undefined && cloud !== undefined && isWhole(owned.bill) && isWhole(cloud.bill)) {
    const consumed = consumedUsd(traced, $.get(owned.sorted as $.Traced<SortedBill>, "all"));
    addNumbers(figures, "breakEvenUtilization", breakEvenUtilization(traced, consumed, cloud.sorted));
  }
  cost.prices.forEach(({ id }, index) => {
    const row = scope.part("prices", id);
    addNumbers(figures, `prices[${index}].usd`, priceUsd(scope, id) as $.Traced<unknown>);
    if (row === null) return;
    const box = $.given(row, `part:prices/${id}#`);
    figures.set(`prices[${index}].usdLow`, $.get(box, "usdLow"));
    figures.set(`prices[${index}].usdHigh`, $.get(box, "usdHigh"));
  });
  figures.set("cnyPerUsd", $.constant(scope.constant, $.literal("cost.cny-per-usd")));
  return { figures, dictionary: withLines(scope, designDictionary({ scope, assumptions }), inputs) };
}

const hourlyOf = (traced: $.Scope, all: Parameters<typeof consumedUsd>[1], accelerators: $.Traced<number>) =>
  usdPerAcceleratorHour(consumedUsd(traced, all), usedAcceleratorHours(traced, accelerators));

function runsOfTraced(hourly: $.Traced<unknown>, runs: readonly Run[]): $.Traced<unknown> {
  const boxes = runs.map((run) => $.given(run, "run"));
  return runsUsd(hourly as $.Traced<number>, $.list(...boxes));
}
