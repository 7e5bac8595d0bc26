// What may follow a command on the command line.
import { parseArgs } from "node:util";
import type { Locale } from "../lib/i18n/format-quantity";
import { isLocale } from "../lib/i18n/locales";
import { UsageError } from "./exit";
import { type FabricOptions, fabricOptionNames } from "./fabric-options";

/** Options of `podwright plan` alone; null where not given. */
export interface PlanOptions {
  readonly job: string | null;
  readonly objective: string | null;
  readonly top: string | null;
}

/** Options of `podwright goal` alone; null where not given. */
export interface GoalOptions {
  readonly model: string | null;
  readonly tokens: string | null;
  readonly days: string | null;
  readonly megawatts: string | null;
  readonly usd: string | null;
  readonly sequence: string | null;
  readonly batch: string | null;
  readonly precision: string | null;
  readonly place: string | null;
  readonly accelerator: string | null;
}

/** Options of `podwright binds` alone; null where not given. */
export interface BindsOptions {
  readonly relax: string | null;
}

export interface CommandLine {
  readonly positionals: readonly string[];
  readonly format: string | null;
  readonly locale: Locale;
  readonly today: string;
  readonly plan: PlanOptions;
  readonly goal: GoalOptions;
  readonly size: FabricOptions;
  readonly binds: BindsOptions;
  /** Path of the figure to explain; null for the whole report. */
  readonly explain: string | null;
  /** Levels of formulas to open. */
  readonly depth: number;
  readonly wantsHelp: boolean;
  readonly wantsVersion: boolean;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

function isDay(text: string): boolean {
  if (!ISO_DAY.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  // A month 13 is no date at all; a 30th of February becomes another one.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

type FabricOption = (typeof fabricOptionNames)[number];
const fabricOptions = Object.fromEntries(fabricOptionNames.map((name) => [name, { type: "string" }])) as Readonly<
  Record<FabricOption, { readonly type: "string" }>
>;

const fabricOptionsOf = (values: Readonly<Partial<Record<FabricOption, string>>>): FabricOptions =>
  Object.fromEntries(fabricOptionNames.map((name) => [name, values[name] ?? null])) as Record<
    FabricOption,
    string | null
  >;

/** Reads the arguments after `podwright`; throws a UsageError for what it does not know. */
export function readCommandLine(args: readonly string[]): CommandLine {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: "string", short: "f" },
        lang: { type: "string", short: "l", default: "en" },
        today: { type: "string", default: new Date().toISOString().slice(0, 10) },
        job: { type: "string" },
        objective: { type: "string" },
        top: { type: "string" },
        model: { type: "string" },
        tokens: { type: "string" },
        days: { type: "string" },
        megawatts: { type: "string" },
        usd: { type: "string" },
        sequence: { type: "string" },
        batch: { type: "string" },
        precision: { type: "string" },
        place: { type: "string" },
        accelerator: { type: "string" },
        relax: { type: "string" },
        explain: { type: "string" },
        depth: { type: "string", default: "3" },
        ...fabricOptions,
        help: { type: "boolean", short: "h", default: false },
        version: { type: "boolean", short: "v", default: false },
      },
    });
    const locale = values.lang === "zh" ? "zh-CN" : values.lang;
    if (!isLocale(locale)) throw new UsageError(`--lang must be en or zh-CN; it is ${values.lang}.`);
    if (!isDay(values.today)) throw new UsageError(`--today must be a day such as 2026-11-23; it is ${values.today}.`);
    if (!/^\d{1,2}$/.test(values.depth)) throw new UsageError(`--depth must be 0 to 99; it is ${values.depth}.`);
    const depth = Number(values.depth);
    const { format = null, explain = null, job = null, objective = null, top = null, today } = values;
    const { help: wantsHelp, version: wantsVersion } = values;
    const plan = { job, objective, top };
    const { model = null, tokens = null, days = null, megawatts = null, usd = null } = values;
    const { sequence = null, batch = null, precision = null, place = null, accelerator = null } = values;
    const goal = { model, tokens, days, megawatts, usd, sequence, batch, precision, place, accelerator };
    const size = fabricOptionsOf(values);
    const binds = { relax: values.relax ?? null };
    return { positionals, format, locale, today, explain, depth, plan, goal, size, binds, wantsHelp, wantsVersion };
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message.split(". ")[0] ?? error.message);
    throw error;
  }
}

/** The format asked for, among those that a command knows; the first is what it takes without being told. */
export function formatOf<Format extends string>(
  { format }: CommandLine,
  known: readonly [Format, ...Format[]],
): Format {
  if (format === null) return known[0];
  const found = known.find((candidate) => candidate === format);
  if (found === undefined) throw new UsageError(`--format must be ${known.join(" or ")}; it is ${format}.`);
  return found;
}
