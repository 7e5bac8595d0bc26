// `podwright goal`: what a training goal comes to on every kind of accelerator, and three designs that meet it.
import { findPart } from "../../lib/engine/catalog/catalog";
import { catalog } from "../../lib/engine/catalog/catalog.gen";
import type { Goal, GoalKind, GoalPrecision } from "../../lib/engine/goal/goal";
import { goalCandidates, relaxations } from "../../lib/engine/goal/goal-candidates";
import { goalNumbers, goalPrecisions } from "../../lib/engine/goal/goal-inputs";
import { goalKinds } from "../../lib/engine/goal/goal-kinds";
import { sizeGoal } from "../../lib/engine/goal/size-goal";
import type { NumberInput } from "../../lib/engine/inputs/declare";
import { parseQuantity } from "../../lib/engine/units/parse";
import { nearestName } from "../../lib/spec/nearest-name";
import { exitCodes, UsageError } from "../exit";
import { type CommandLine, formatOf, type GoalOptions } from "../options";
import { renderGoal } from "../report/goal";

export async function goalCommand(args: readonly string[], line: CommandLine): Promise<number> {
  const format = formatOf(line, ["table", "json"]);
  if (args[0] !== undefined) throw new UsageError(`goal takes no SOURCE; ${JSON.stringify(args[0])} is too much.`);
  const goal = goalOf(line.goal);
  const rows = wantedKinds(line.goal.accelerator).map((kind) => sizeGoal(goal, kind, catalog, line.today));
  const candidates = goalCandidates(rows);
  const ways = relaxations(rows);
  const text =
    format === "json"
      ? `${JSON.stringify({ goal, rows, candidates, relaxations: ways }, null, 2)}\n`
      : renderGoal(goal, rows, candidates, ways, line.locale);
  process.stdout.write(text);
  return exitCodes.done;
}

/** The kind of that accelerator, or every kind. */
function wantedKinds(accelerator: string | null): readonly GoalKind[] {
  const kinds = goalKinds(catalog);
  if (accelerator === null) return kinds;
  const found = kinds.filter((kind) => kind.accelerator === accelerator);
  if (found.length > 0) return found;
  throw unknown(
    "accelerator",
    accelerator,
    kinds.map((kind) => kind.accelerator),
  );
}

function goalOf(options: GoalOptions): Goal {
  const required = (name: "model" | "tokens" | "days"): string => {
    const text = options[name];
    if (text === null) throw new UsageError(`goal needs --${name}.`);
    return text;
  };
  const model = required("model");
  if (findPart(catalog.models, model) === null) throw unknown("model", model, Object.keys(catalog.models));
  const place = options.place;
  if (place !== null && findPart(catalog.sites, place) === null)
    throw unknown("place", place, Object.keys(catalog.sites));
  return {
    model,
    place,
    tokens: numberOf("tokens", required("tokens"), goalNumbers.tokens, "tokens"),
    seconds: numberOf("days", required("days"), goalNumbers.seconds, "d"),
    facilityWatts: optional("megawatts", options.megawatts, goalNumbers.facilityWatts, "MW"),
    budgetUsd: optional("usd", options.usd, goalNumbers.budgetUsd, "$"),
    sequenceTokens: optional("sequence", options.sequence, goalNumbers.sequenceTokens, "tokens"),
    batchSequences: optional("batch", options.batch, goalNumbers.batchSequences, ""),
    precision: precisionOf(options.precision),
  };
}

function unknown(option: string, name: string, known: readonly string[]): UsageError {
  const nearest = nearestName(name, known);
  const hint = nearest === null ? "" : ` Did you mean ${nearest}?`;
  return new UsageError(`The catalogue has no ${option} ${JSON.stringify(name)}.${hint}`);
}

const optional = (name: string, text: string | null, input: NumberInput, symbol: string): number | null =>
  text === null ? null : numberOf(name, text, input, symbol);

/** A number as a person writes it; a bare one is in the option's own unit. */
function numberOf(name: string, text: string, { unit, min, max, integer }: NumberInput, symbol: string): number {
  const parsed = parseQuantity(text, unit, symbol);
  if (!parsed.ok) throw new UsageError(`--${name}: ${JSON.stringify(text)} cannot be read. ${parsed.message[0]}`);
  if (parsed.value < min || parsed.value > max || (integer && !Number.isInteger(parsed.value)))
    throw new UsageError(
      `--${name} must be ${integer ? "a whole number " : ""}from ${min} to ${max} ${unit}; it is ${text}.`,
    );
  return parsed.value;
}

function precisionOf(text: string | null): GoalPrecision {
  const known = Object.keys(goalPrecisions) as readonly GoalPrecision[];
  const found = known.find((precision) => precision === (text ?? "bf16"));
  if (found === undefined) throw new UsageError(`--precision must be ${known.join(" or ")}; it is ${text}.`);
  return found;
}
