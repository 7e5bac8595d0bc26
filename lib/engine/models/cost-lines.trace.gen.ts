// The traced twin of cost-lines.ts: do not edit. `npm run registries` writes it anew.
import { YEAR_SECONDS } from "../units/spans.trace.gen";
import * as $ from "../trace/traced";
import type { PaidLine } from "./cost-lines";

const CENTS = $.named("CENTS", "constant", $.literal(100));

export function lineUsd(quantityGiven: $.Loose<number>, unitUsdGiven: $.Loose<number>): $.Loose<number> {
  const quantity = $.named("quantity", "local", quantityGiven);
  const unitUsd = $.named("unitUsd", "local", unitUsdGiven);
  return $.named("lineUsd", "result", $.compute($.math("round", $.compute($.compute(quantity, "*", unitUsd), "*", CENTS)), "/", CENTS));
}

export function yearOfSeconds(usdPerSecondGiven: $.Loose<number>): $.Loose<number> {
  const usdPerSecond = $.named("usdPerSecond", "local", usdPerSecondGiven);
  return $.named("yearOfSeconds", "result", $.compute(usdPerSecond, "*", YEAR_SECONDS));
}

export function sumUsd(lines: $.Given<readonly PaidLine[]>): $.Loose<number> {
  return $.named("sumUsd", "result", $.each(lines).reduce<$.Loose<number>>((sum, line) => $.compute(sum, "+", $.get(line, "usd")), $.literal(0)));
}

export function shareUsd(lines: $.Given<readonly PaidLine[]>, shareGiven: $.Loose<number>): $.Loose<number> {
  const share = $.named("share", "local", shareGiven);
  return $.named("shareUsd", "result", $.compute(sumUsd(lines), "*", share));
}

export function besideUsd(lines: $.Given<readonly PaidLine[]>, shareOfWholeGiven: $.Loose<number>): $.Loose<number> {
  const shareOfWhole = $.named("shareOfWhole", "local", shareOfWholeGiven);
  return $.named("besideUsd", "result", $.compute(sumUsd(lines), "*", $.compute($.compute($.literal(1), "/", shareOfWhole), "-", $.literal(1))));
}
