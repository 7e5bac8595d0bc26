// Controls: what each counts for, and the scores of domains and of the whole library from them.
import { sortControls } from "../controls/control-scores";
import type { ControlSums, WeighedControl } from "../controls/control-sums";
import { scoreOf, sumsOf, sumsOfGroups } from "../controls/control-sums.trace.gen";
import type { Words } from "../inputs/declare";
import type { ControlResult, ControlsResult } from "../result-controls";
import type { Origin } from "../trace/derivation";
import * as $ from "../trace/traced";
import { fieldBox } from "./design-field";
import { designDictionary } from "./dictionary";
import type { Evaluated } from "./evaluated";
import type { ExplainedFigures, ExplainedPart } from "./figure-group";
import { addNumbers, type JobFigures } from "./job-figures";
import { noLeaves, type OwnLeaves, ownLeaf, withLeaves } from "./own-leaves";

export const controlsFigures: ExplainedPart = (design) => [{ path: "controls", trace: () => traceControls(design) }];

/** A control with the box of what it counts for. */
export interface BoxedControl extends Pick<ControlResult, "id" | "domain" | "part" | "state"> {
  readonly box: $.Traced<WeighedControl>;
}

function traceControls({ scope, assumptions, result }: Evaluated): ExplainedFigures {
  const { controls, domains } = result().controls;
  const leaves = noLeaves();
  const boxed = boxControls(leaves, result().controls);
  const figures: JobFigures = new Map();
  boxed.forEach(({ box }, index) => {
    addNumbers(figures, `controls[${index}]`, box);
  });
  controls.forEach(({ evidence }, index) => {
    for (const [place, { path, value }] of evidence.entries())
      if (typeof value === "number")
        addNumbers(figures, `controls[${index}].evidence[${place}].value`, fieldBox(scope.design, path));
  });
  const sums = domains.map(({ id }) => sumsOfBoxes(boxed.filter(({ domain }) => domain === id)));
  sums.forEach((group, index) => {
    addNumbers(figures, `domains[${index}]`, scoreOf(group));
  });
  const whole = scoreOf(sumsOfGroups($.list(...sums)));
  figures.set("score", $.get(whole, "score"));
  figures.set("coverage", $.get(whole, "coverage"));
  return { figures, dictionary: withLeaves(designDictionary({ scope, assumptions }), leaves) };
}

/** Sums over some controls, traced. */
export function sumsOfBoxes(controls: readonly BoxedControl[]): $.Loose<ControlSums> {
  const { all, applicable, answered } = sortControls(controls);
  const listOf = (chosen: readonly BoxedControl[]) => $.list(...chosen.map(({ box }) => box));
  return sumsOf(listOf(all), listOf(applicable), listOf(answered));
}

/** Every control's weight and credit as leaves. */
export function boxControls(leaves: OwnLeaves, { controls }: ControlsResult): readonly BoxedControl[] {
  return controls.map((control, index) => {
    const { id, domain, part, state, weight, credit } = control;
    const path = `controls.controls[${index}]`;
    const leaf = (name: "weight" | "credit", value: number, words: Words, by: Words) => {
      const origin: Origin = { kind: "result", path, by };
      return ownLeaf(leaves, `${path}.${name}`, value, {
        symbol: name,
        words: [`${id}: ${words[0]}`, `${id}：${words[1]}`],
        unit: name === "credit" ? "fraction" : "count",
        origin,
      });
    };
    const box = $.made<WeighedControl>("WeighedControl", {
      weight: leaf("weight", weight, ["weight", "权重"], WEIGHT),
      credit: leaf("credit", credit, ["credit", "得分"], creditBy(control)),
    });
    return { id, domain, part, state, box };
  });
}

const WEIGHT: Words = [
  "by its class: 5 where critical, 3 where high, 1 where medium",
  "按其级别：关键为 5，高为 3，中为 1",
];

/** Who decided what a control earns. */
function creditBy({ state, isDerived, evaluation }: ControlResult): Words {
  if (state === "not-assessed") return ["nobody has answered it", "尚无答复"];
  if (state === "unknown")
    return [
      "open: a field that its rule reads is blank, or its answer does not hold",
      "待定：规则所需字段未填写，或答复无效",
    ];
  if (state === "not-applicable") return ["it has no object in this design", "该设计中没有其适用对象"];
  if (evaluation === "derived" || state === "not-met")
    return isDerived
      ? ["decided by its rule over the evidence", "由其规则依据证据判定"]
      : ["decided by what people answered", "由人工答复判定"];
  return ["decided by what people answered, within what its rule allows", "由人工答复在规则允许范围内判定"];
}
