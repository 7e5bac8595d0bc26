// Targets, limits and what is left of them. What is used of a limit is explained where it stands in the result.
import type { Words } from "../inputs/declare";
import { assessedShare, slackOf } from "../models/limit-slack.trace.gen";
import { powerLimit } from "../models/limits";
import type { Constraint } from "../result";
import * as $ from "../trace/traced";
import { fieldBox } from "./design-field";
import { designDictionary } from "./dictionary";
import type { Evaluated } from "./evaluated";
import type { ExplainedFigures, ExplainedPart } from "./figure-group";
import { addNumbers, type JobFigures } from "./job-figures";
import { limitPlaces, type Place } from "./limit-place";
import { noLeaves, type OwnLeaves, ownLeaf, withLeaves } from "./own-leaves";

export const verdictFigures: ExplainedPart = (design) => [{ path: "verdict", trace: () => traceVerdict(design) }];

function traceVerdict(design: Evaluated): ExplainedFigures {
  const { scope, assumptions, result } = design;
  const { verdict } = result();
  const figures: JobFigures = new Map();
  const fieldAt = (path: string) => fieldBox(scope.design, path);
  addNumbers(figures, "onTime.target", fieldAt("purpose.targets.trainingSeconds"));
  addNumbers(figures, "onBudget.target", fieldAt("purpose.targets.budgetUsd"));
  addNumbers(figures, "withinPower.target", fieldAt(powerLimit(scope).path));
  if (verdict.coverage !== null) {
    const assessed = verdict.constraints.length;
    const box = $.given({ assessed, looked: assessed + verdict.unassessed.length }, "verdict");
    figures.set("coverage", assessedShare($.get(box, "assessed"), $.get(box, "looked")));
  }
  const leaves = noLeaves();
  for (const [index, constraint] of verdict.constraints.entries()) {
    const places = limitPlaces(design, constraint);
    const boxOf = (side: Side): $.Loose<number> =>
      places[side].startsWith("design:")
        ? (fieldAt(places[side].slice("design:".length)) as $.Loose<number>)
        : sideLeaf(leaves, `verdict.constraints[${index}].${side}`, constraint, side, places[side]);
    const [used, limit] = [boxOf("used"), boxOf("limit")];
    figures.set(`constraints[${index}].slack`, slackOf(used, limit));
    if (places.used.startsWith("design:")) figures.set(`constraints[${index}].used`, used);
    if (places.limit.startsWith("design:")) figures.set(`constraints[${index}].limit`, limit);
  }
  return { figures, dictionary: withLeaves(designDictionary({ scope, assumptions }), leaves) };
}

type Side = "used" | "limit";

const SIDES: Readonly<Record<Side, Words>> = {
  used: ["what is used of the limit", "已用量"],
  limit: ["the limit", "上限"],
};

/** A side that stands elsewhere in the result, in the limit's own unit. */
function sideLeaf(leaves: OwnLeaves, path: string, limit: Constraint, side: Side, place: Place): $.Traced<number> {
  const [by, { words, unit }] = [SIDES[side], limit];
  return ownLeaf(leaves, path, limit[side], {
    symbol: side,
    words: [`${words[0]}: ${by[0]}`, `${words[1]}：${by[1]}`],
    unit,
    origin: { kind: "result", path: place, by },
  });
}
