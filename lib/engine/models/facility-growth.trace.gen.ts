// The traced twin of facility-growth.ts: do not edit. `npm run registries` writes it anew.
import type { LoadSwing } from "../result-facility";
import type { EvaluationScope } from "../scope";
import type { PowerChain } from "./power-chain";
import * as $ from "../trace/traced";
import type { RoomNumbers } from "./facility-growth";

export function roomBefore(usedGiven: $.Loose<number>, availableGiven: $.Loose<number>, racks: $.Given<number | null>): $.Loose<RoomNumbers> {
  const used = $.named("used", "local", usedGiven);
  const available = $.named("available", "local", availableGiven);
  const left = $.named("left", "local", $.compute(available, "-", used));
  return $.named("roomBefore", "result", $.made<RoomNumbers>("RoomNumbers", { used, available, left, racks: $.choose($.or($.or($.compare(racks, "===", $.literal(null)), () => $.compare(racks, "===", $.literal(0))), () => $.compare(used, "===", $.literal(0))), () => $.literal(null), () => $.math("floor", $.compute(left, "/", $.compute(used, "/", racks)))) }));
}

export function loadSwing(scope: $.Scope, stepWattsGiven: $.Loose<number>, chain: $.Given<PowerChain>, facilityWatts: $.Given<number | null>): $.Loose<LoadSwing> {
  const stepWatts = $.named("stepWatts", "local", stepWattsGiven);
  const capacity = $.named("capacity", "local", $.get($.get($.get(scope.design, "power"), "supply"), "capacityWatts"));
  const rating = $.named("rating", "local", $.get(chain, "upsRatingWatts"));
  return $.named("loadSwing", "result", $.made<LoadSwing>("LoadSwing", { stepWatts, shareOfFacility: $.choose($.compare(facilityWatts, "===", $.literal(null)), () => $.literal(null), () => $.compute(stepWatts, "/", facilityWatts)), shareOfSupply: $.choose($.compare(capacity, "===", $.literal(null)), () => $.literal(null), () => $.compute(stepWatts, "/", capacity)), shareOfUps: $.choose($.compare(rating, "===", $.literal(0)), () => $.literal(null), () => $.compute(stepWatts, "/", rating)) }));
}
