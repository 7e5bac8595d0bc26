// The traced twin of limit-slack.ts: do not edit. `npm run registries` writes it anew.
import * as $ from "../trace/traced";

export function slackOf(usedGiven: $.Loose<number>, limitGiven: $.Loose<number>): $.Loose<number> {
  const used = $.named("used", "local", usedGiven);
  const limit = $.named("limit", "local", limitGiven);
  return $.named("slackOf", "result", $.choose($.compare(limit, ">", $.literal(0)), () => $.compute($.literal(1), "-", $.compute(used, "/", limit)), () => $.choose($.compare(used, ">", $.literal(0)), () => $.negative($.literal(1)), () => $.literal(0))));
}

export function assessedShare(assessedGiven: $.Loose<number>, lookedGiven: $.Loose<number>): $.Loose<number> {
  const assessed = $.named("assessed", "local", assessedGiven);
  const looked = $.named("looked", "local", lookedGiven);
  return $.named("assessedShare", "result", $.compute(assessed, "/", looked));
}
