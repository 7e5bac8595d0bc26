// The traced twin of collectives.ts: do not edit. `npm run registries` writes it anew.
import * as $ from "../trace/traced";
import type { CollectiveLink } from "./collectives";

function steps(ranksGiven: $.Loose<number>): $.Loose<number> {
  const ranks = $.named("ranks", "local", ranksGiven);
  return $.named("steps", "result", $.math("min", $.compute(ranks, "-", $.literal(1)), $.compute($.literal(2), "*", $.math("ceil", $.math("log2", ranks)))));
}

export function scatterSeconds(bytesGiven: $.Loose<number>, ranksGiven: $.Loose<number>, link: $.Loose<CollectiveLink>): $.Loose<number> {
  const bytes = $.named("bytes", "local", bytesGiven);
  const ranks = $.named("ranks", "local", ranksGiven);
  const condition23 = $.or($.compare(ranks, "<=", $.literal(1)), () => $.compare(bytes, "<=", $.literal(0)));
  if ($.is(condition23)) {
    return $.named("scatterSeconds", "result", $.because(condition23, $.literal(0)));
  }
  return $.named("scatterSeconds", "result", $.compute($.compute($.compute($.compute(ranks, "-", $.literal(1)), "/", ranks), "*", $.compute(bytes, "/", $.get(link, "bytesPerSecond"))), "+", $.compute(steps(ranks), "*", $.get(link, "stepSeconds"))));
}

export function allReduceSeconds(bytesGiven: $.Loose<number>, ranksGiven: $.Loose<number>, link: $.Loose<CollectiveLink>): $.Loose<number> {
  const bytes = $.named("bytes", "local", bytesGiven);
  const ranks = $.named("ranks", "local", ranksGiven);
  return $.named("allReduceSeconds", "result", $.compute($.literal(2), "*", scatterSeconds(bytes, ranks, link)));
}

export function allToAllSeconds(bytesGiven: $.Loose<number>, ranksGiven: $.Loose<number>, link: $.Loose<CollectiveLink>): $.Loose<number> {
  const bytes = $.named("bytes", "local", bytesGiven);
  const ranks = $.named("ranks", "local", ranksGiven);
  return $.named("allToAllSeconds", "result", scatterSeconds(bytes, ranks, link));
}

export function hierarchicalScatterSeconds(bytesGiven: $.Loose<number>, ranksGiven: $.Loose<number>, insideGiven: $.Loose<number>, scaleUp: $.Loose<CollectiveLink>, fabric: $.Loose<CollectiveLink>): $.Loose<number> {
  const bytes = $.named("bytes", "local", bytesGiven);
  const ranks = $.named("ranks", "local", ranksGiven);
  const inside = $.named("inside", "local", insideGiven);
  const local = $.named("local", "local", $.math("min", ranks, $.math("max", $.literal(1), inside)));
  const condition50 = $.or($.compare(local, "===", ranks), () => $.compare(bytes, "<=", $.literal(0)));
  if ($.is(condition50)) {
    return $.named("hierarchicalScatterSeconds", "result", $.because(condition50, scatterSeconds(bytes, ranks, scaleUp)));
  }
  const between = $.named("between", "local", $.compute($.compute($.compute($.compute(ranks, "-", $.literal(1)), "/", ranks), "*", $.compute($.compute(bytes, "/", local), "/", $.get(fabric, "bytesPerSecond"))), "+", $.compute(steps($.math("ceil", $.compute(ranks, "/", local))), "*", $.get(fabric, "stepSeconds"))));
  return $.named("hierarchicalScatterSeconds", "result", $.math("max", scatterSeconds(bytes, local, scaleUp), between));
}
