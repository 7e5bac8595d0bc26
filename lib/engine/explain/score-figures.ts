// The index from its parts, and the article's product from its terms. What a part delivers and requires is a leaf.
import { scoreOf } from "../controls/control-sums.trace.gen";
import type { Words } from "../inputs/declare";
import {
  cappedShare,
  geometricMean,
  indexValue,
  meanOf,
  metShare,
  productOf,
  ratioOf,
  WHOLE,
} from "../models/score-sums.trace.gen";
import type { Result } from "../result";
import type { ArticleTerm, ScoreFactor, ScorePart } from "../result-score";
import type { Origin } from "../trace/derivation";
import * as $ from "../trace/traced";
import { type BoxedControl, boxControls, sumsOfBoxes } from "./controls-figures";
import { designDictionary } from "./dictionary";
import type { Evaluated } from "./evaluated";
import type { ExplainedFigures, ExplainedPart } from "./figure-group";
import { addNumbers, type JobFigures } from "./job-figures";
import { noLeaves, type OwnLeaves, ownLeaf, ownName, withLeaves } from "./own-leaves";
import { COVERAGE, OPEN, PRODUCT, SIDES, TAKEN } from "./score-symbols";

export const scoreFigures: ExplainedPart = (design) => [{ path: "score", trace: () => traceScore(design) }];

/** What the figures of a score are put together with. */
interface Making {
  readonly figures: JobFigures;
  readonly leaves: OwnLeaves;
  readonly controls: readonly BoxedControl[];
  readonly result: Result;
}

function traceScore({ scope, assumptions, result }: Evaluated): ExplainedFigures {
  const { score, controls } = result();
  const leaves = noLeaves();
  const figures: JobFigures = new Map();
  const making: Making = { figures, leaves, controls: boxControls(leaves, controls), result: result() };
  addArticle(making, score.article);
  const { factors, value } = score.index;
  const traced = factors.map((factor, index) => traceFactor(making, factor, `index.factors[${index}]`));
  const coverages = traced.flatMap(({ coverages: parts }) => parts);
  figures.set("index.coverage", meanOf($.list(...coverages), $.literal(coverages.length)));
  if (value !== null) {
    const product = productOf($.list(...traced.map((factor) => factor.value)));
    figures.set("index.value", indexValue(product));
    figures.set("index.geometricMean", geometricMean(product, $.literal(factors.length)));
  }
  return { figures, dictionary: withLeaves(designDictionary({ scope, assumptions }), leaves) };
}

/** Shares of the parts that have an answer, and the value of the factor; a null value where a part is not assessed. */
interface TracedFactor {
  readonly coverages: readonly $.Loose<number>[];
  readonly value: $.Loose<number>;
}

function traceFactor(making: Making, { id, words, parts, value }: ScoreFactor, path: string): TracedFactor {
  const { figures, leaves } = making;
  const traced = parts.map((part, index) => tracePart(making, part, `${path}.parts[${index}]`));
  const coverages = traced.map(({ coverage }) => coverage);
  figures.set(`${path}.coverage`, meanOf($.list(...coverages), $.literal(parts.length)));
  if (value === null) return { coverages, value: $.literal(null) };
  const product = productOf($.list(...traced.map((part) => part.value)));
  figures.set(`${path}.value`, product);
  return { coverages, value: ownName(leaves, id, { words, unit: "fraction" }, product) };
}

function tracePart(making: Making, part: ScorePart, path: string) {
  const { figures, leaves } = making;
  const { coverage, ...sides } = part.id in SIDES ? modelledPart(making, part, path) : controlPart(making, part);
  for (const [name, box] of Object.entries({ ...sides, coverage })) addNumbers(figures, `${path}.${name}`, box);
  return { coverage, value: ownName(leaves, part.id, { words: part.words, unit: "fraction" }, sides.value) };
}

interface PartFigures {
  readonly value: $.Loose<number>;
  readonly ratio: $.Loose<number>;
  readonly delivered: $.Loose<number>;
  readonly required: $.Loose<number>;
  readonly coverage: $.Loose<number>;
}

const none: $.Loose<number> = $.literal(null);

/** Delivered over required; the share met of a policy is such a ratio over the whole. */
function modelledPart({ leaves }: Making, part: ScorePart, path: string): PartFigures {
  const { delivered: places, required: asked } = SIDES[part.id as keyof typeof SIDES];
  const side = (name: "delivered" | "required", value: number | null, words: Words, place: string) =>
    value === null
      ? none
      : ownLeaf(leaves, `score.${path}.${name}`, value, {
          symbol: name,
          words,
          unit: part.unit,
          origin: { kind: "result", path: place, by: TAKEN },
        });
  const delivered = side("delivered", part.delivered, places.words, places.path);
  const required =
    asked === null ? (part.required === null ? none : WHOLE) : side("required", part.required, asked.words, asked.path);
  const ratio = part.ratio === null ? none : asked === null ? delivered : ratioOf(delivered, required);
  const value = part.value === null ? none : part.ratio === null ? WHOLE : asked === null ? ratio : metShare(ratio);
  const coverage = ownLeaf(leaves, `score.${path}.coverage`, part.coverage, {
    symbol: "coverage",
    words: COVERAGE,
    unit: "fraction",
    origin: { kind: "result", path: `score.${path}`, by: TAKEN },
  });
  return { value, ratio, delivered, required, coverage };
}

/** A part that controls decide. */
function controlPart({ leaves, controls, result }: Making, part: ScorePart): PartFigures {
  const own = controls.filter((control) => control.part === part.id);
  const weighted = scoreOf(sumsOfBoxes(own));
  const coverage = $.get(weighted, "coverage");
  if (part.ratio === null)
    return { value: part.value === null ? none : WHOLE, ratio: none, delivered: none, required: none, coverage };
  const score = $.get(weighted, "score");
  const openIds = own.filter(({ id }) => result.controls.openCritical.includes(id));
  const open = ownLeaf(leaves, `score.open.${part.id}`, openIds.length, {
    symbol: "openCritical",
    words: OPEN,
    unit: "count",
    origin: { kind: "result", path: "controls.openCritical", by: TAKEN },
  });
  return { value: cappedShare(score, open), ratio: score, delivered: score, required: WHOLE, coverage };
}

/** The product is rounded once, of exact decimals: it may differ from its formula in the last digit. */
function addArticle({ figures, leaves }: Making, { terms, product }: Result["score"]["article"]): void {
  const boxes = terms.map((term, index) => {
    const path = `article.terms[${index}].value`;
    const box = ownLeaf(leaves, `score.${path}`, term.value, {
      symbol: term.id,
      words: term.words,
      unit: "count",
      origin: termOrigin(term),
    });
    figures.set(path, box);
    return box;
  });
  if (product === null) return;
  const rounded = { ...productOf($.list(...boxes)), value: product };
  figures.set("article.product", ownName(leaves, "product", { words: PRODUCT, unit: "count" }, rounded));
}

/** Several pools have no field of their own to lead to. */
function termOrigin({ field, assumed, words }: ArticleTerm): Origin {
  if (field !== null && !field.includes("*")) return { kind: "field", path: field, isAssumed: false, source: null };
  return { kind: "result", path: field ?? "score.article", by: assumed ?? words };
}
