// Of what all kinds come to: three designs worth opening, and, where nothing fits, what binds and what relaxes it.
import { type GoalKind, type GoalLimit, type GoalOption, type GoalRow, meetsGoal } from "./goal";

export type CandidateRole = "cheapest" | "fastest" | "least-power";

export interface GoalCandidate {
  readonly kind: GoalKind;
  readonly role: CandidateRole;
  /** False where a better one of that role is a candidate already, and this is the next. */
  readonly isFirst: boolean;
  readonly option: GoalOption;
}

interface Placed {
  readonly kind: GoalRow;
  readonly option: GoalOption;
}

const UNKNOWN = Number.POSITIVE_INFINITY;
const measures: Readonly<Record<CandidateRole, (option: GoalOption) => number>> = {
  cheapest: ({ capitalUsd }) => capitalUsd ?? UNKNOWN,
  fastest: ({ seconds }) => seconds.p50,
  "least-power": ({ facilityWatts }) => facilityWatts ?? UNKNOWN,
};

/** Up to three different designs that meet the goal: the cheapest, the fastest, and the one with the least power. */
export function goalCandidates(rows: readonly GoalRow[]): readonly GoalCandidate[] {
  const placed = rows.flatMap((kind) => {
    const { fewest, fastest } = kind;
    const isSame = fewest !== null && fewest.accelerators === fastest?.accelerators;
    return [fewest, isSame ? null : fastest].filter(meetsGoal).map((option): Placed => ({ kind, option }));
  });
  const chosen: GoalCandidate[] = [];
  for (const role of ["cheapest", "fastest", "least-power"] as const) {
    const sorted = [...placed].sort((a, b) => compare(measures[role](a.option), measures[role](b.option)));
    const index = sorted.findIndex(({ option }) => chosen.every((other) => other.option !== option));
    const found = sorted[index];
    if (found !== undefined) chosen.push({ kind: found.kind, role, isFirst: index === 0, option: found.option });
  }
  return chosen;
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** One limit, or power and budget together, that would have to give so that one kind meets the goal. */
export interface Relaxation {
  readonly limits: readonly { readonly limit: GoalLimit; readonly from: number; readonly to: number }[];
  readonly kind: GoalKind;
  readonly option: GoalOption;
  /** The largest of to ÷ from: how far the goal is from what can be built. */
  readonly factor: number;
}

/**
 * Where no option meets the goal: how far each limit alone would have to give, the smallest step first; power and budget
 * together only where neither alone is enough.
 * @returns empty while something meets the goal, or when nothing runs at all
 */
export function relaxations(rows: readonly GoalRow[]): readonly Relaxation[] {
  const options = rows.flatMap((kind) =>
    [kind.fewest, kind.fastest].flatMap((option) => (option?.isBuildable ? [{ kind, option }] : [])),
  );
  if (options.some(({ option }) => meetsGoal(option))) return [];
  const all = options.flatMap(relaxationOf);
  const wanted: readonly (readonly GoalLimit[])[] = [["deadline"], ["power"], ["budget"]];
  const single = wanted.flatMap((limits) => leastOf(all, limits));
  const isShortOfMeans = single.some(({ limits: [first] }) => first?.limit === "power" || first?.limit === "budget");
  return [...single, ...(isShortOfMeans ? [] : leastOf(all, ["power", "budget"]))].sort((a, b) => a.factor - b.factor);
}

/** Null where what a limit would have to be is not known. */
function relaxationOf({ kind, option }: Placed): readonly Relaxation[] {
  const limits = option.shortfalls.flatMap(({ limit, needed, allowed }) =>
    needed === null ? [] : [{ limit, from: allowed, to: needed }],
  );
  if (limits.length === 0 || limits.length < option.shortfalls.length) return [];
  return [{ limits, kind, option, factor: Math.max(...limits.map(({ from, to }) => to / from)) }];
}

function leastOf(all: readonly Relaxation[], limits: readonly GoalLimit[]): readonly Relaxation[] {
  const [best] = all
    .filter(
      (one) =>
        one.limits.length === limits.length && limits.every((limit) => one.limits.some((own) => own.limit === limit)),
    )
    .sort((a, b) => a.factor - b.factor);
  return best === undefined ? [] : [best];
}

/** The option that a table shows for a kind: the fewest accelerators; the fastest possible where none meet the deadline. */
export const shownOption = ({ fewest, fastest }: GoalRow): GoalOption | null => fewest ?? fastest;
