// The traced twin of goodput.ts: do not edit. `npm run registries` writes it anew.
import type { GoodputBreakdown, Recovery } from "../result-workload";
import * as $ from "../trace/traced";
import type { CheckpointRhythm } from "./goodput";

function recoveryTotal(recovery: $.Given<Recovery>): $.Loose<number> {
  return $.named("recoveryTotal", "result", $.compute($.compute($.compute($.get(recovery, "detectionSeconds"), "+", $.get(recovery, "spareWaitSeconds")), "+", $.get(recovery, "restartSeconds")), "+", $.get(recovery, "restoreSeconds")));
}

export function goodputBreakdown(meanSecondsGiven: $.Loose<number>, part1: $.Given<CheckpointRhythm>, recovery: $.Given<Recovery>): $.Loose<GoodputBreakdown> {
  const meanSeconds = $.named("meanSeconds", "local", meanSecondsGiven);
  const intervalSeconds = $.get(part1, "intervalSeconds");
  const blockingSeconds = $.get(part1, "blockingSeconds");
  const lagSeconds = $.get(part1, "lagSeconds");
  const lag = $.named("lag", "local", $.math("min", lagSeconds, intervalSeconds));
  const lostSeconds = $.named("lostSeconds", "local", $.compute(recoveryTotal(recovery), "+", lag));
  const running = $.named("running", "local", $.math("exp", $.compute($.negative(lostSeconds), "/", meanSeconds)));
  const recovering = $.named("recovering", "local", $.negative($.math("expm1", $.compute($.negative(lostSeconds), "/", meanSeconds))));
  const attempted = $.named("attempted", "local", $.compute(meanSeconds, "*", $.math("expm1", $.compute($.compute(intervalSeconds, "+", blockingSeconds), "/", meanSeconds))));
  function shareOf(secondsGiven: $.Loose<number>): $.Loose<number> {
    const seconds = $.named("seconds", "local", secondsGiven);
    return $.named("shareOf", "result", $.choose($.compare(lostSeconds, ">", $.literal(0)), () => $.compute($.compute(recovering, "*", seconds), "/", lostSeconds), () => $.literal(0)));
  }
  return $.named("goodputBreakdown", "result", $.made<GoodputBreakdown>("GoodputBreakdown", { productive: $.compute($.compute(running, "*", intervalSeconds), "/", attempted), checkpointing: $.compute($.compute(running, "*", blockingSeconds), "/", attempted), rework: $.compute($.compute(running, "*", $.math("max", $.literal(0), $.compute($.literal(1), "-", $.compute($.compute(intervalSeconds, "+", blockingSeconds), "/", attempted)))), "+", shareOf(lag)), detection: shareOf($.get(recovery, "detectionSeconds")), spareWait: shareOf($.get(recovery, "spareWaitSeconds")), restart: shareOf($.get(recovery, "restartSeconds")), restore: shareOf($.get(recovery, "restoreSeconds")) }));
}
