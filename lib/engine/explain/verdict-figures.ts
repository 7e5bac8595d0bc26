// Targets, limits and what is left of them. What is used of a limit is explained where it stands in the result.
import type { Words } from "../inputs/declare";
import { assessedShare, slackOf } from "../models/limit-slack.trace.gen";
import { powerLimit } from "../models/limits";
import type { Constraint } from "../result";
import type { Dictionary } from "../trace/derive";
import * as $ from "../trace/traced";
import { fieldBox } from "./design-field";
import { designDictionary } from "./dictionary";
import type { Evaluated } from "./evaluated";
import type { ExplainedFigures, ExplainedPart } from "./figure-group";
import { addNumbers, type JobFigures } from "./job-figures";
import { limitPlaces, type Place } from "./limit-place";

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
  const sides = new Map<string, Side>();
  for (const [index, constraint] of verdict.constraints.entries()) {
    const places = limitPlaces(design, constraint);
    const boxOf = (name: "used" | "limit") => {
      const place = places[name];
      if (place.startsWith("design:")) return fieldAt(place.slice("design:".length)) as $.Loose<number>;
      const path = `verdict.constraints[${index}].${name}`;
      sides.set(path, { constraint, name, place });
      return $.leaf(constraint[name], path);
    };
    const [used, limit] = [boxOf("used"), boxOf("limit")];
    figures.set(`constraints[${index}].slack`, slackOf(used, limit));
    if (places.used.startsWith("design:")) figures.set(`constraints[${index}].used`, used);
    if (places.limit.startsWith("design:")) figures.set(`constraints[${index}].limit`, limit);
  }
  return { figures, dictionary: withSides(designDictionary({ scope, assumptions }), sides) };
}

/** One side of a limit that stands elsewhere in the result. */
interface Side {
  readonly constraint: Constraint;
  readonly name: "used" | "limit";
  readonly place: Place;
}

const USED: Words = ["what is used of the limit", "已用量"];
const LIMIT: Words = ["the limit", "上限"];

/** Each limit has a unit of its own. */
function withSides(dictionary: Dictionary, sides: ReadonlyMap<string, Side>): Dictionary {
  return {
    ...dictionary,
    input(path, value) {
      const side = sides.get(path);
      if (side === undefined) return dictionary.input(path, value);
      const { constraint, name, place } = side;
      const by = name === "used" ? USED : LIMIT;
      return {
        symbol: name,
        words: [`${constraint.words[0]}: ${by[0]}`, `${constraint.words[1]}：${by[1]}`],
        unit: constraint.unit,
        origin: { kind: "result", path: place, by },
      };
    },
  };
}
