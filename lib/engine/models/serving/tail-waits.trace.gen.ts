// The traced twin of tail-waits.ts: do not edit. `npm run registries` writes it anew.
import type { OpenRate } from "./open-load";
import { queueSeconds } from "./open-load.trace.gen";
import * as $ from "../../trace/traced";

const TAIL = $.named("TAIL", "constant", $.literal(0.01));

export function placesHeld(rate: $.Given<OpenRate>, requestsPerSecondGiven: $.Loose<number>): $.Loose<number> {
  const requestsPerSecond = $.named("requestsPerSecond", "local", requestsPerSecondGiven);
  return $.named("placesHeld", "result", $.compute(requestsPerSecond, "*", $.get(rate, "serviceSeconds")));
}

export function readingLoad(rate: $.Given<OpenRate>, requestsPerSecondGiven: $.Loose<number>): $.Loose<number> {
  const requestsPerSecond = $.named("requestsPerSecond", "local", requestsPerSecondGiven);
  return $.named("readingLoad", "result", $.compute($.compute($.get(rate, "prefillLoad"), "*", requestsPerSecond), "/", $.get(rate, "requestsPerSecond")));
}

export function offeredRequests(wanted: $.Given<number | null>, carriedGiven: $.Loose<number>, writersGiven: $.Loose<number>): $.Loose<number> {
  const carried = $.named("carried", "local", carriedGiven);
  const writers = $.named("writers", "local", writersGiven);
  return $.named("offeredRequests", "result", $.compute($.choose($.compare(wanted, "===", $.literal(null)), () => carried, () => $.math("min", wanted, carried)), "/", writers));
}

function placeSeconds(rate: $.Given<OpenRate>, heldGiven: $.Loose<number>, busyGiven: $.Loose<number>): $.Loose<number> {
  const held = $.named("held", "local", heldGiven);
  const busy = $.named("busy", "local", busyGiven);
  return $.named("placeSeconds", "result", $.choose($.compare(busy, "<=", TAIL), () => $.literal(0), () => $.compute($.compute($.math("log", $.compute(busy, "/", TAIL)), "*", $.get(rate, "serviceSeconds")), "/", $.compute($.get(rate, "batch"), "-", held))));
}

function inputSeconds(rate: $.Given<OpenRate>, loadGiven: $.Loose<number>): $.Loose<number> {
  const load = $.named("load", "local", loadGiven);
  return $.named("inputSeconds", "result", $.choose($.compare(load, "<=", TAIL), () => $.literal(0), () => $.compute($.compute($.math("log", $.compute(load, "/", TAIL)), "*", $.get(rate, "prefillSeconds")), "/", $.compute($.literal(2), "*", $.compute($.literal(1), "-", load)))));
}

export function tailSeconds(rate: $.Given<OpenRate>, requestsPerSecondGiven: $.Loose<number>, busyGiven: $.Loose<number>): $.Loose<number> {
  const requestsPerSecond = $.named("requestsPerSecond", "local", requestsPerSecondGiven);
  const busy = $.named("busy", "local", busyGiven);
  const mean = $.named("mean", "local", $.compute($.get(rate, "timeToFirstTokenSeconds"), "-", queueSeconds($.get(rate, "prefillLoad"), $.get(rate, "prefillSeconds"))));
  const place = $.named("place", "local", placeSeconds(rate, placesHeld(rate, requestsPerSecond), busy));
  return $.named("tailSeconds", "result", $.compute(mean, "+", $.compute(place, "+", inputSeconds(rate, readingLoad(rate, requestsPerSecond)))));
}
