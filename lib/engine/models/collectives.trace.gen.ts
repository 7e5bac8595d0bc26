// The traced twin of collectives.ts: do not edit. `npm run registries` writes it anew.
import * as $ from "../trace/traced";
import type { CollectiveLink } from "./collectives";

function groupShare(ranksGiven: $.Loose<number>, link: $.Given<CollectiveLink>): $.Loose<number> {
  const ranks = $.named("ranks", "local", ranksGiven);
  const mesh = $.named("mesh", "local", $.choose($.compare($.get(link, "meshRanks"), ">", ranks), () => $.compute($.compute(ranks, "-", $.literal(1)), "/", $.compute($.get(link, "meshRanks"), "-", $.literal(1))), () => $.literal(1)));
  return $.named("groupShare", "result", $.choose($.compare($.get(link, "contention"), ">", $.literal(0)), () => $.compute(mesh, "*", $.compute($.compute($.literal(2), "/", $.math("min", ranks, $.get(link, "contentionRanksMax"))), "**", $.get(link, "contention"))), () => mesh));
}

function levels(ranksGiven: $.Loose<number>): $.Loose<number> {
  const ranks = $.named("ranks", "local", ranksGiven);
  return $.named("levels", "result", $.math("ceil", $.math("log2", ranks)));
}

function rampSeconds(bytesGiven: $.Loose<number>, link: $.Given<CollectiveLink>): $.Loose<number> {
  const bytes = $.named("bytes", "local", bytesGiven);
  return $.named("rampSeconds", "result", $.compute($.compute($.get(link, "rampSeconds"), "*", bytes), "/", $.compute(bytes, "+", $.get(link, "halfBytes"))));
}

function ringLatency(ranksGiven: $.Loose<number>, link: $.Given<CollectiveLink>): $.Loose<number> {
  const ranks = $.named("ranks", "local", ranksGiven);
  return $.named("ringLatency", "result", $.compute($.get(link, "launchSeconds"), "+", $.compute($.compute(ranks, "-", $.literal(1)), "*", $.get(link, "stepSeconds"))));
}

export function scatterSeconds(bytesGiven: $.Loose<number>, ranksGiven: $.Loose<number>, link: $.Given<CollectiveLink>): $.Loose<number> {
  const bytes = $.named("bytes", "local", bytesGiven);
  const ranks = $.named("ranks", "local", ranksGiven);
  const condition65 = $.or($.compare(ranks, "<=", $.literal(1)), () => $.compare(bytes, "<=", $.literal(0)));
  if ($.is(condition65)) {
    return $.named("scatterSeconds", "result", $.because(condition65, $.literal(0)));
  }
  const moved = $.named("moved", "local", $.compute($.compute($.compute($.compute(ranks, "-", $.literal(1)), "+", $.get(link, "gatherCopies")), "/", ranks), "*", $.compute(bytes, "/", $.get(link, "bytesPerSecond"))));
  return $.named("scatterSeconds", "result", $.compute(ringLatency(ranks, link), "+", $.compute($.compute(moved, "+", rampSeconds(bytes, link)), "/", groupShare(ranks, link))));
}

export function allReduceSeconds(bytesGiven: $.Loose<number>, ranksGiven: $.Loose<number>, link: $.Given<CollectiveLink>): $.Loose<number> {
  const bytes = $.named("bytes", "local", bytesGiven);
  const ranks = $.named("ranks", "local", ranksGiven);
  const condition76 = $.or($.compare(ranks, "<=", $.literal(1)), () => $.compare(bytes, "<=", $.literal(0)));
  if ($.is(condition76)) {
    return $.named("allReduceSeconds", "result", $.because(condition76, $.literal(0)));
  }
  return $.named("allReduceSeconds", "result", reduceSeconds(bytes, $.compute($.compute($.compute($.literal(2), "*", $.compute($.compute(ranks, "-", $.literal(1)), "+", $.get(link, "reduceCopies"))), "/", ranks), "*", bytes), ranks, link));
}

function reduceSeconds(bytesGiven: $.Loose<number>, movedGiven: $.Loose<number>, ranksGiven: $.Loose<number>, link: $.Given<CollectiveLink>): $.Loose<number> {
  const bytes = $.named("bytes", "local", bytesGiven);
  const moved = $.named("moved", "local", movedGiven);
  const ranks = $.named("ranks", "local", ranksGiven);
  const share = $.named("share", "local", groupShare(ranks, link));
  const wire = $.named("wire", "local", $.compute($.compute($.compute(moved, "/", $.get(link, "bytesPerSecond")), "+", $.compute($.get(link, "reduceRamp"), "*", rampSeconds(bytes, link))), "/", share));
  let seconds: $.Loose<number> = $.named("seconds", "local", $.compute($.compute(ringLatency(ranks, link), "+", $.compute($.compute(ranks, "-", $.literal(1)), "*", $.get(link, "stepSeconds"))), "+", wire));
  const condition85 = $.compare($.get(link, "treeFillSeconds"), ">", $.literal(0));
  if ($.is(condition85)) {
    const fill = $.named("fill", "local", $.compute($.compute($.get(link, "treeFillSeconds"), "*", bytes), "/", $.compute(bytes, "+", $.get(link, "halfBytes"))));
    seconds = $.named("seconds", "local", $.because(condition85, $.math("min", seconds, $.compute($.compute($.get(link, "launchSeconds"), "+", $.compute($.compute($.literal(2), "*", levels(ranks)), "*", $.compute($.get(link, "stepSeconds"), "+", fill))), "+", wire))));
  }
  const condition89 = $.and($.compare($.get(link, "reducedBytesPerSecond"), ">", $.literal(0)), () => $.compare(ranks, ">=", $.get(link, "reducedRanksMin")));
  if ($.is(condition89)) {
    const bus = $.named("bus", "local", $.compute($.compute($.compute($.literal(2), "*", $.compute(ranks, "-", $.literal(1))), "/", ranks), "*", bytes));
    const fill = $.named("fill", "local", $.compute($.compute(ranks, "-", $.literal(1)), "*", $.get(link, "reducedFillBytes")));
    const reduced = $.named("reduced", "local", $.compute($.compute($.compute(bus, "+", $.compute($.compute($.compute(fill, "*", $.literal(2)), "*", bytes), "/", $.compute($.compute($.literal(2), "*", bytes), "+", fill))), "/", $.get(link, "reducedBytesPerSecond")), "/", share));
    seconds = $.named("seconds", "local", $.because(condition89, $.math("min", seconds, $.compute($.get(link, "reducedLaunchSeconds"), "+", reduced))));
  }
  return $.named("reduceSeconds", "result", seconds);
}

export function allToAllSeconds(bytesGiven: $.Loose<number>, ranksGiven: $.Loose<number>, link: $.Given<CollectiveLink>, bytesPerSecondGiven: $.Loose<number> = $.get(link, "exchangeBytesPerSecond")): $.Loose<number> {
  const bytes = $.named("bytes", "local", bytesGiven);
  const ranks = $.named("ranks", "local", ranksGiven);
  const bytesPerSecond = $.named("bytesPerSecond", "local", bytesPerSecondGiven);
  const condition109 = $.or($.compare(ranks, "<=", $.literal(1)), () => $.compare(bytes, "<=", $.literal(0)));
  if ($.is(condition109)) {
    return $.named("allToAllSeconds", "result", $.because(condition109, $.literal(0)));
  }
  const moved = $.named("moved", "local", $.compute($.compute($.compute($.compute(ranks, "-", $.literal(1)), "+", $.get(link, "exchangeCopies")), "/", ranks), "*", $.compute(bytes, "/", bytesPerSecond)));
  const waits = $.named("waits", "local", $.compute($.math("min", $.compute(ranks, "-", $.literal(1)), $.compute($.literal(2), "*", levels(ranks))), "*", $.get(link, "exchangeStepSeconds")));
  return $.named("allToAllSeconds", "result", $.compute($.compute($.get(link, "exchangeLaunchSeconds"), "+", waits), "+", $.compute($.compute(moved, "+", rampSeconds(bytes, link)), "/", groupShare(ranks, link))));
}

export function pointToPointSeconds(bytesGiven: $.Loose<number>, link: $.Given<CollectiveLink>, bytesPerSecondGiven: $.Loose<number> = $.get(link, "exchangeBytesPerSecond")): $.Loose<number> {
  const bytes = $.named("bytes", "local", bytesGiven);
  const bytesPerSecond = $.named("bytesPerSecond", "local", bytesPerSecondGiven);
  const condition125 = $.compare(bytes, "<=", $.literal(0));
  if ($.is(condition125)) {
    return $.named("pointToPointSeconds", "result", $.because(condition125, $.literal(0)));
  }
  const moved = $.named("moved", "local", $.compute(bytes, "/", bytesPerSecond));
  return $.named("pointToPointSeconds", "result", $.compute($.get(link, "exchangeLaunchSeconds"), "+", $.compute($.compute(moved, "+", rampSeconds(bytes, link)), "/", groupShare($.literal(2), link))));
}

function localRanks(ranksGiven: $.Loose<number>, insideGiven: $.Loose<number>): $.Loose<number> {
  const ranks = $.named("ranks", "local", ranksGiven);
  const inside = $.named("inside", "local", insideGiven);
  return $.named("localRanks", "result", $.math("min", ranks, $.math("max", $.literal(1), inside)));
}

export function hierarchicalScatterSeconds(bytesGiven: $.Loose<number>, ranksGiven: $.Loose<number>, insideGiven: $.Loose<number>, scaleUp: $.Given<CollectiveLink>, fabric: $.Given<CollectiveLink>, bytesPerSecondGiven: $.Loose<number> = $.get(fabric, "bytesPerSecond")): $.Loose<number> {
  const bytes = $.named("bytes", "local", bytesGiven);
  const ranks = $.named("ranks", "local", ranksGiven);
  const inside = $.named("inside", "local", insideGiven);
  const bytesPerSecond = $.named("bytesPerSecond", "local", bytesPerSecondGiven);
  const local = $.named("local", "local", localRanks(ranks, inside));
  const condition147 = $.or($.or($.compare(local, "===", ranks), () => $.compare(ranks, "<=", $.literal(1))), () => $.compare(bytes, "<=", $.literal(0)));
  if ($.is(condition147)) {
    return $.named("hierarchicalScatterSeconds", "result", $.because(condition147, scatterSeconds(bytes, ranks, scaleUp)));
  }
  const entry = $.named("entry", "local", $.choose($.compare(local, ">", $.literal(1)), () => ringLatency(local, scaleUp), () => $.literal(0)));
  const moved = $.named("moved", "local", $.compute($.compute($.compute(ranks, "-", $.literal(1)), "/", ranks), "*", $.compute($.compute(bytes, "/", local), "/", bytesPerSecond)));
  const between = $.named("between", "local", $.compute($.compute(ringLatency($.math("ceil", $.compute(ranks, "/", local)), fabric), "+", moved), "+", rampSeconds($.compute(bytes, "/", local), fabric)));
  return $.named("hierarchicalScatterSeconds", "result", $.math("max", scatterSeconds(bytes, local, scaleUp), $.compute(entry, "+", between)));
}

export function hierarchicalAllReduceSeconds(bytesGiven: $.Loose<number>, ranksGiven: $.Loose<number>, insideGiven: $.Loose<number>, scaleUp: $.Given<CollectiveLink>, fabric: $.Given<CollectiveLink>): $.Loose<number> {
  const bytes = $.named("bytes", "local", bytesGiven);
  const ranks = $.named("ranks", "local", ranksGiven);
  const inside = $.named("inside", "local", insideGiven);
  const local = $.named("local", "local", localRanks(ranks, inside));
  const condition163 = $.or($.or($.compare(local, "===", ranks), () => $.compare(ranks, "<=", $.literal(1))), () => $.compare(bytes, "<=", $.literal(0)));
  if ($.is(condition163)) {
    return $.named("hierarchicalAllReduceSeconds", "result", $.because(condition163, allReduceSeconds(bytes, ranks, scaleUp)));
  }
  const entry = $.named("entry", "local", $.choose($.compare(local, ">", $.literal(1)), () => ringLatency(local, scaleUp), () => $.literal(0)));
  const moved = $.named("moved", "local", $.compute($.compute($.compute($.literal(2), "*", $.compute(ranks, "-", $.literal(1))), "/", ranks), "*", $.compute(bytes, "/", local)));
  const between = $.named("between", "local", reduceSeconds($.compute(bytes, "/", local), moved, $.math("ceil", $.compute(ranks, "/", local)), fabric));
  return $.named("hierarchicalAllReduceSeconds", "result", $.math("max", allReduceSeconds(bytes, local, scaleUp), $.compute(entry, "+", between)));
}

export function hierarchicalAllToAllSeconds(bytesGiven: $.Loose<number>, ranksGiven: $.Loose<number>, insideGiven: $.Loose<number>, scaleUp: $.Given<CollectiveLink>, fabric: $.Given<CollectiveLink>): $.Loose<number> {
  const bytes = $.named("bytes", "local", bytesGiven);
  const ranks = $.named("ranks", "local", ranksGiven);
  const inside = $.named("inside", "local", insideGiven);
  const local = $.named("local", "local", localRanks(ranks, inside));
  const condition179 = $.or($.or($.compare(local, "===", ranks), () => $.compare(ranks, "<=", $.literal(1))), () => $.compare(bytes, "<=", $.literal(0)));
  if ($.is(condition179)) {
    return $.named("hierarchicalAllToAllSeconds", "result", $.because(condition179, allToAllSeconds(bytes, ranks, scaleUp)));
  }
  const stays = $.named("stays", "local", $.compute($.compute(bytes, "*", local), "/", ranks));
  const leaves = $.named("leaves", "local", $.compute($.compute($.compute(bytes, "-", stays), "/", $.get(fabric, "exchangeBytesPerSecond")), "+", rampSeconds(bytes, fabric)));
  const waits = $.named("waits", "local", $.compute($.math("min", $.compute(ranks, "-", local), $.compute($.literal(2), "*", levels(ranks))), "*", $.get(fabric, "exchangeStepSeconds")));
  return $.named("hierarchicalAllToAllSeconds", "result", $.math("max", allToAllSeconds(stays, local, scaleUp), $.compute($.compute($.get(fabric, "exchangeLaunchSeconds"), "+", waits), "+", leaves)));
}
