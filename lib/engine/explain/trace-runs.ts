// Runs of cables over traced values: how many there are, and what their ends draw by the part that was chosen for them.
import type { RunPart } from "../models/network/cable-power";
import { opticEndWatts, runFigures, usualEndWatts } from "../models/network/cable-power.trace.gen";
import { isModule, isPassive } from "../models/network/cable-runs";
import type { CableRun } from "../result-network";
import type { EvaluationScope } from "../scope";
import * as $ from "../trace/traced";

/** What the sizing says of a run. */
interface RunCounts {
  readonly cables: $.Loose<number>;
  /** Rate of a link, bytes/s. */
  readonly link: $.Loose<number>;
}

/** Traces the runs of a plane, and notes their figures below `at`. */
export function traceRuns(
  figures: Map<string, $.Loose<unknown>>,
  at: string,
  scope: EvaluationScope,
  runs: readonly CableRun[],
  countsOf: (run: CableRun) => RunCounts,
): $.Loose<readonly CableRun[]> {
  const traced = runs.map((run, index) => {
    const { cables, link } = countsOf(run);
    const row = scope.part("optics", run.optic);
    const optic = row === null ? null : $.given(row, `part:optics/${row.id}#`);
    const usual = isPassive(run.medium) ? $.literal(0) : usualEndWatts(scope.constant, link);
    const own = runFigures(
      $.made<RunPart>("RunPart", {
        cables,
        meters: $.constant(scope.constant, $.literal(`network.cable-${run.reach}`)),
        endWatts: optic === null ? usual : opticEndWatts(optic),
        endsPerModule: !isModule(run.medium) ? $.literal(0) : optic === null ? $.literal(1) : $.get(optic, "ports"),
      }),
    ) as $.Traced<CableRun>;
    figures.set(`${at}runs[${index}].linkBytesPerSecond`, link);
    for (const key of ["cables", "meters", "transceivers", "watts"] as const)
      figures.set(`${at}runs[${index}].${key}`, $.get(own, key));
    return own;
  });
  return $.list<CableRun>(...traced);
}
