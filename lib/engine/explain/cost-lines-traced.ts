// The lines of a bill over traced values: an amount opens into quantity and price, or into the lines that it is a share of.
import { priceUnits } from "../catalog/price-units";
import { matches } from "../models/cost-bill";
import { besideUsd, lineUsd, shareUsd, yearOfSeconds } from "../models/cost-lines.trace.gen";
import { plantUsd } from "../models/cost-plant.trace.gen";
import { LIFE, sortBill } from "../models/cost-sorted";
import type { BoughtLine, SortedBill } from "../models/cost-sums";
import type { CostLine } from "../result-cost";
import type { EvaluationScope } from "../scope";
import type { Dictionary, Input } from "../trace/derive";
import * as $ from "../trace/traced";

/** Every line by the path that its amount or its quantity is read by. */
export type LineInputs = Map<string, Input>;

export interface TracedLine {
  readonly quantity: $.Traced<number>;
  readonly unitUsd: $.Loose<number>;
  readonly usd: $.Traced<number>;
}

/** The lines of one way to pay, in order; what they read is noted in `inputs`. */
export function traceLines(
  scope: EvaluationScope,
  way: string,
  lines: readonly CostLine[],
  inputs: LineInputs,
): readonly TracedLine[] {
  const traced: TracedLine[] = lines.map((line, index) => {
    const box = $.given({ quantity: line.quantity, usd: line.usd }, `line:${way}[${index}]`);
    return { quantity: $.get(box, "quantity"), unitUsd: $.literal(null), usd: $.get(box, "usd") };
  });
  const amounts = (of: (line: CostLine) => boolean) =>
    $.list(...traced.flatMap(({ usd }, index) => (lines[index] && of(lines[index]) ? [$.made("", { usd })] : [])));
  return lines.map((line, index) => {
    const { quantity, usd } = traced[index] ?? { quantity: $.literal(0), usd: $.literal(0) };
    const unitUsd = unitPrice(scope, line, (filter) => amounts((other) => matches(filter, other)));
    const words = line.words;
    const path = `line:${way}[${index}]`;
    inputs.set(`${path}.quantity`, {
      symbol: "quantity",
      words: [`${words[0]}: quantity`, `${words[1]}：数量`],
      unit: line.unit,
      origin: { kind: "result", path: line.quantityPath ?? "cost.lines", by: ["counted for the bill", "由清单统计"] },
    });
    inputs.set(`${path}.usd`, { symbol: line.id, words, unit: "usd", from: lineUsd(quantity, unitUsd) });
    return { quantity, unitUsd, usd };
  });
}

type Amounts = (filter: Parameters<typeof matches>[0]) => $.Traced<readonly { readonly usd: number }[]>;

function unitPrice(scope: EvaluationScope, { basis, unitUsd }: CostLine, amounts: Amounts): $.Loose<number> {
  switch (basis?.kind) {
    case "price":
      return basis.isPerSecond ? yearOfSeconds(priceUsd(scope, basis.id)) : priceUsd(scope, basis.id);
    case "plant": {
      const traced: $.Scope = { design: $.given(scope.design, "design:"), read: scope.constant };
      return plantUsd(traced, priceUsd(scope, basis.id), $.literal(basis.part));
    }
    case "field": {
      const [, parent = "", field = ""] = /^(.*)\.(\w+)$/.exec(basis.path) ?? [];
      return $.at($.given({ [field]: unitUsd }, `design:.${parent}`), $.literal(field));
    }
    case "constant":
      return constantUsd(scope, basis.id);
    case "share": {
      const of = amounts(basis.of);
      const constant = constantUsd(scope, basis.id);
      return basis.id === "cost.cloud-headline-share" ? besideUsd(of, constant) : shareUsd(of, constant);
    }
    default:
      return $.literal(unitUsd);
  }
}

const constantUsd = (scope: EvaluationScope, id: string) => $.constant(scope.constant, $.literal(id));

/** A price of the catalogue, or the design's own in its place. */
export function priceUsd(scope: EvaluationScope, id: string): $.Loose<number> {
  const row = scope.part("prices", id);
  const own = scope.design.overrides.prices.findIndex(({ price, usd }) => price === id && usd !== null);
  if (own >= 0 || row === null)
    return $.get($.given({ usd: scope.price(id) }, `design:.overrides.prices[${own}]`), "usd");
  return $.get($.given(row, `part:prices/${id}#`), "usd");
}

/** The bill as the sums read it. */
export function tracedBill(
  scope: EvaluationScope,
  lines: readonly CostLine[],
  traced: readonly TracedLine[],
): $.Loose<SortedBill> {
  const usdOf = (index: number) => traced[index]?.usd ?? $.literal(0);
  const { all, parts, classes } = sortBill(
    lines,
    (line, index) => $.made<BoughtLine>("", { usd: usdOf(index), lifeSeconds: lifeOf(scope, line) }),
    (_, index) => $.made("", { usd: usdOf(index) }),
  );
  const lists = ({ bought, paid }: typeof all) => $.made("", { bought: $.list(...bought), paid: $.list(...paid) });
  return $.made<SortedBill>("", {
    all: lists(all),
    parts: $.made("", {
      equipment: lists(parts.equipment),
      facility: lists(parts.facility),
      data: lists(parts.data),
      energy: lists(parts.energy),
      staff: lists(parts.staff),
      upkeep: lists(parts.upkeep),
      hosting: lists(parts.hosting),
    }),
    classes: $.made("", {
      servers: $.list(...classes.servers),
      network: $.list(...classes.network),
      plant: $.list(...classes.plant),
    }),
  });
}

function lifeOf(scope: EvaluationScope, { id }: CostLine): $.Loose<number> {
  const constant = LIFE[id];
  return constant === undefined ? $.literal(null) : constantUsd(scope, constant);
}

/** The id of the price that a path reads: a row of the catalogue, or the design's own in its place. */
function priceAt(scope: EvaluationScope, path: string): string | null {
  const row = /^part:prices\/(.+)#\.usd/.exec(path)?.[1];
  const own = /^design:\.overrides\.prices\[(\d+)\]\.usd$/.exec(path)?.[1];
  return row ?? (own === undefined ? null : (scope.design.overrides.prices[Number(own)]?.price ?? null));
}

/** The design's dictionary, and what the lines of the bills are. */
export function withLines(scope: EvaluationScope, dictionary: Dictionary, inputs: LineInputs): Dictionary {
  return {
    ...dictionary,
    input(path, value) {
      const line = inputs.get(path);
      if (line !== undefined) return line;
      const found = dictionary.input(path, value);
      const price = scope.part("prices", priceAt(scope, path));
      return price === null ? found : { ...found, unit: priceUnits[price.per] };
    },
  };
}
