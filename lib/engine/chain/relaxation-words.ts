// The sentences about a limit and what relaxing it buys, composed from the figures of a relaxation in both languages.
import type { Words } from "../inputs/declare";
import type { Constraint, Finding } from "../result";
import type { UnitId } from "../units/units";
import { deliversNotablyMore, NOTABLE_GAIN } from "./chain-point";
import { limitName } from "./limit-name";
import { type Blocker, type ChainFigure, type ChainPoint, MOST_NODES, outputs, type Relaxation } from "./relaxation";
import { bindWords, listed, outputWords, unitWords } from "./relaxation-terms";

/** A sentence with `{places}` and what fills them. */
export interface Sentence {
  readonly words: Words;
  readonly values: Finding["values"];
}

const quantity = (value: number, unit: UnitId) => ({ value, unit });

/** What relaxing a limit buys: how far it lets the design go, what more of it delivers, and what stands in the way. */
export function relaxationSentences(relaxation: Relaxation): readonly Sentence[] {
  if (relaxation.change === null || relaxation.pool === null) return [];
  switch (relaxation.kind) {
    case "size":
      return [reachSentence(relaxation), ...gainSentences(relaxation)];
    case "need":
      return needSentences(relaxation);
    case "rate":
      return gainSentences(relaxation);
  }
}

/** The same where nothing else names the limit. */
export function bindingSentences(relaxation: Relaxation): readonly Sentence[] {
  const { kind, constraint } = relaxation;
  const sentences = relaxationSentences(relaxation);
  return kind === "rate" || sentences.length === 0 ? [limitSentence(constraint), ...sentences] : sentences;
}

/** What is used of a limit. */
function limitSentence(constraint: Constraint): Sentence {
  const { used, limit, unit, slack } = constraint;
  const values = {
    name: limitName(constraint),
    used: quantity(used, unit),
    limit: quantity(limit, unit),
    slack: quantity(slack, "fraction"),
  };
  return slack < 0
    ? { words: ["{name}: {used} against a limit of {limit}.", "{name}：{used}，上限为 {limit}。"], values }
    : {
        words: [
          "{name}: {used} of {limit} used, {slack} to spare.",
          "{name}：上限 {limit}，已用 {used}，余量 {slack}。",
        ],
        values,
      };
}

function reachSentence({ constraint, now, pool }: Relaxation): Sentence {
  const { nodes: has = 0, isRack = false } = pool ?? {};
  const { nodes, blockers } = now;
  const isOwn = blockers.some(({ path }) => path === constraint.path);
  const values = {
    name: limitName(constraint),
    first: listed(blockers),
    n: quantity(nodes ?? 0, "count"),
    m: quantity(has, "count"),
    units: unitWords(isRack),
  };
  if (nodes === null)
    return {
      words: ["Not even one of {m} {units} keeps within {first}.", "{m} {units}中连一个也无法满足：{first}。"],
      values,
    };
  if (nodes === MOST_NODES)
    return { words: ["No limit of the design caps its size.", "设计中没有任何限制约束规模。"], values };
  const [carry, cap] = !isOwn && blockers.length > 1 ? ["carry", "cap"] : ["carries", "caps"];
  const subject: Words = isOwn ? ["{name}", "{name}"] : ["{first}, not {name},", "{first}（而非{name}）"];
  const rest: Words =
    nodes < has
      ? [`${cap} you at {n} of {m} {units}.`, "将规模限制为 {m} {units}中的 {n} 个。"]
      : nodes === has
        ? [`${carry} these {m} {units} and no more.`, "仅能支撑现有的 {m} {units}。"]
        : [`${carry} up to {n} {units}; the design has {m}.`, "最多可支撑 {n} {units}，设计现有 {m} 个。"];
  return { words: [`${subject[0]} ${rest[0]}`, `${subject[1]}${rest[1]}`], values };
}

/** "0.8 MW more", "54 ports a switch instead of 48": what is given, as the subject of a sentence. */
function givenWords({ change, constraint }: Relaxation): Sentence {
  const { from = 0, to = 0, unit = "ratio" } = change ?? {};
  const values = {
    delta: quantity(Math.abs(to - from), unit),
    from: quantity(from, unit),
    to: quantity(to, unit),
    given: limitName(constraint),
  };
  if (change?.part?.property === "ports")
    return { words: ["{to} ports a switch instead of {from}", "交换机端口由 {from} 个增至 {to} 个，"], values };
  if (change?.part?.property === "memoryBytes")
    return { words: ["{to} of accelerator memory instead of {from}", "显存由 {from} 增至 {to}，"], values };
  if (to < from) return { words: ["{to} instead of {from}", "由 {from} 降至 {to}，"], values };
  return { words: ["{delta} more", "增加 {delta}，"], values };
}

/** Compose a subject and what it does. */
function joined(given: Sentence, [en, zh]: Words, values: Finding["values"]): Sentence {
  return { words: [`${given.words[0]} ${en}`, `${given.words[1]}${zh}`], values: { ...given.values, ...values } };
}

function gainSentences(relaxation: Relaxation): readonly Sentence[] {
  const { now, relaxed, next, pool } = relaxation;
  const given = givenWords(relaxation);
  const { point } = relaxed;
  const size = {
    n: quantity(point?.nodes ?? 0, "count"),
    was: quantity(now.point?.nodes ?? 0, "count"),
    units: unitWords(pool?.isRack === true, point?.nodes),
  };
  const verb = relaxation.change?.part?.property === "ports" ? "buy" : "buys";
  if (point === null || (now.point !== null && !deliversNotablyMore(point, now.point)))
    return [nothingSentence(given, verb, relaxation), ...costSentence(now.point, point)];
  const gains = gainsOf(now.point, point);
  const [first, ...others] = gains;
  if (first === undefined) return [nothingSentence(given, verb, relaxation)];
  const at: Words =
    point.nodes === now.point?.nodes
      ? ["", ""]
      : [", with {n} {units} instead of {was}", "（由 {was} 增至 {n} {units}）"];
  const values = { ...size, ...first.values };
  const main = joined(given, [`${verb} ${first.words[0]}${at[0]}.`, `${first.words[1]}${at[1]}。`], values);
  const also = others.map(
    ({ words, values: own }): Sentence => ({
      words: [`And ${words[0]}.`, `同时${words[1]}。`],
      values: own,
    }),
  );
  return [main, ...also, ...costSentence(now.point, point), ...nextSentence(next)];
}

/** Outputs that rise, each share of gain once: requests and their tokens rise together. */
function gainsOf(from: ChainPoint | null, to: ChainPoint): readonly Sentence[] {
  const said = new Set<string>();
  return outputs.flatMap((output): readonly Sentence[] => {
    const before = from?.figures[output] ?? 0;
    const after = to.figures[output] ?? 0;
    if (after <= before * (1 + NOTABLE_GAIN)) return [];
    const what = outputWords[output];
    if (before === 0) {
      const values = { what, to: quantity(after, output === "servedTokensPerSecond" ? "tokensPerSecond" : "count") };
      return [
        {
          words: ["makes it run: {amount} {what}", "使其得以运行：{what} {amount}"],
          values: { what, amount: values.to },
        },
      ];
    }
    const gain = after / before - 1;
    const key = gain.toPrecision(9);
    if (said.has(key)) return [];
    said.add(key);
    return [
      {
        words: ["{gain} more {what}", "{what}增加 {gain}"],
        values: { what, gain: quantity(Number(gain.toPrecision(2)), "fraction") },
      },
    ];
  });
}

function nothingSentence(given: Sentence, verb: string, relaxation: Relaxation): Sentence {
  const { constraint, next, now, relaxed, pool } = relaxation;
  if (next.some(({ path }) => path === constraint.path)) {
    const are = verb === "buy" ? "are" : "is";
    const values = { next: listed(next) };
    return joined(given, [`${are} not enough: {next} still ${bindWords(next)}.`, "仍然不够：瓶颈仍为{next}。"], values);
  }
  const isSlight = now.point !== null && relaxed.point !== null && gainIsSlight(now.point, relaxed.point);
  const what: Words = isSlight
    ? [`${verb} less than 0.1 % more output`, "产出增加不足 0.1 %"]
    : [`${verb} nothing`, "产出不变"];
  if (next.length > 0)
    return joined(given, [`${what[0]}: {next} ${bindWords(next)}.`, `${what[1]}：瓶颈为{next}。`], {
      next: listed(next),
    });
  const hasRoom = (relaxed.nodes ?? 0) > (now.nodes ?? 0);
  const values = {
    room: quantity(relaxed.nodes ?? 0, "count"),
    units: unitWords(pool?.isRack === true, relaxed.nodes ?? 0),
  };
  return hasRoom
    ? joined(
        given,
        [
          `${verb} room for {room} {units} that deliver no more: no plan found uses them.`,
          "可容纳 {room} {units}，但产出不变：所得方案未用上新增部分。",
        ],
        values,
      )
    : joined(given, [`${what[0]}.`, `${what[1]}。`], {});
}

const gainIsSlight = (from: ChainPoint, to: ChainPoint): boolean =>
  outputs.some((output) => (to.figures[output] ?? 0) > (from.figures[output] ?? 0));

/** Capital that comes with it, where it is known and more. */
function costSentence(from: ChainPoint | null, to: ChainPoint | null): readonly Sentence[] {
  const difference = figureDifference(from, to, "capitalUsd");
  return difference === null || difference <= 0
    ? []
    : [
        {
          words: ["It takes {cost} more capital.", "需增加资本支出 {cost}。"],
          values: { cost: quantity(difference, "usd") },
        },
      ];
}

function figureDifference(from: ChainPoint | null, to: ChainPoint | null, figure: ChainFigure): number | null {
  const [before, after] = [from?.figures[figure] ?? null, to?.figures[figure] ?? null];
  return before === null || after === null ? null : after - before;
}

function nextSentence(next: readonly Blocker[]): readonly Sentence[] {
  return next.length === 0
    ? []
    : [{ words: [`Then {next} ${bindWords(next)}.`, "此后瓶颈为{next}。"], values: { next: listed(next) } }];
}

function needSentences(relaxation: Relaxation): readonly Sentence[] {
  const { constraint, now, relaxed, pool } = relaxation;
  const { nodes: has = 0, isRack = false } = pool ?? {};
  const base = {
    name: limitName(constraint),
    n: quantity(now.nodes ?? 0, "count"),
    m: quantity(has, "count"),
    units: unitWords(isRack, now.nodes ?? undefined),
  };
  if (now.nodes === null)
    return [
      {
        words: ["{name}: no number of {units} that was tried meets it.", "{name}：所试各种规模均无法满足。"],
        values: base,
      },
      ...fewerSentence(relaxation),
    ];
  const needed: Words =
    now.nodes > has
      ? ["{name}: it takes {n} {units}; the design has {m}.", "{name}：需要 {n} {units}，设计现有 {m} 个。"]
      : [
          `{name}: {n} {units} ${now.nodes === 1 ? "is" : "are"} enough; the design has {m}.`,
          "{name}：{n} {units}即可满足，设计现有 {m} 个。",
        ];
  const exceeded: readonly Sentence[] =
    now.blockers.length === 0
      ? []
      : [
          {
            words: ["So many exceed other limits: {first}.", "该规模将超出其他限制：{first}。"],
            values: { first: listed(now.blockers) },
          },
        ];
  return [{ words: needed, values: base }, ...exceeded, ...(relaxed.nodes === null ? [] : fewerSentence(relaxation))];
}

/** What a relaxed target saves. */
function fewerSentence(relaxation: Relaxation): readonly Sentence[] {
  const { now, relaxed, pool } = relaxation;
  const given = givenWords(relaxation);
  const values = {
    enough: quantity(relaxed.nodes ?? 0, "count"),
    units: unitWords(pool?.isRack === true, relaxed.nodes ?? undefined),
  };
  if (relaxed.nodes === null) return [joined(given, ["changes nothing.", "结果不变。"], {})];
  if (relaxed.nodes === now.nodes)
    return [joined(given, [`saves no ${pool?.isRack === true ? "rack" : "node"}.`, "不能减少规模。"], {})];
  const saved = figureDifference(relaxed.point, now.point, "capitalUsd");
  return saved === null
    ? [joined(given, ["makes {enough} {units} enough.", "只需 {enough} {units}。"], values)]
    : [
        joined(given, ["makes {enough} {units} enough and saves {saved}.", "只需 {enough} {units}，节省 {saved}。"], {
          ...values,
          saved: quantity(saved, "usd"),
        }),
      ];
}
