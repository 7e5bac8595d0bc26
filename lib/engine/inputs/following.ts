// How a value follows an earlier choice: rules per field, run only while the field is empty.
import { type Catalog, findPart } from "../catalog/catalog";
import type { Part } from "../catalog/parts";
import type { ResolvedDesign, ResolvedJob } from "./design";

/** What a rule may look at: everything resolved so far, and the catalogue. */
export interface DefaultsView {
  readonly design: ResolvedDesign;
  readonly catalog: Catalog;
}

/** A value with what it follows: a document path, or a catalogue row as `kind/id`. */
export interface Followed<T> {
  readonly value: NonNullable<T>;
  readonly source: string;
}

type Rule<T, Owner> = (owner: Owner, view: DefaultsView) => Followed<T> | null;
type Rules<Target, Owner> = { readonly [Name in keyof Target]?: Rule<NoInfer<Target[Name]>, Owner> };

/** Takes one filled value. */
export type Fill = (target: object, name: string, path: string, filled: Followed<unknown>) => void;
export type FollowingDefaults = (view: DefaultsView, fill: Fill) => void;

/** A group to fill, and the thing whose choices its rules look at. */
export type Place<Target, Owner> = readonly [path: string, target: Target, owner: Owner];

/** Rules for the fields of every place that `select` finds; a rule runs only while its field is empty. */
export function following<Target extends object, Owner>(
  select: (design: ResolvedDesign) => readonly Place<Target, Owner>[],
  rules: Rules<Target, Owner>,
): FollowingDefaults {
  const entries = Object.entries(rules) as [keyof Target & string, Rule<unknown, Owner>][];
  return (view, fill) => {
    for (const [path, target, owner] of select(view.design)) {
      for (const [name, rule] of entries) {
        if (target[name] !== null) continue;
        const filled = rule(owner, view);
        if (filled !== null) fill(target, name, `${path}.${name}`, filled);
      }
    }
  };
}

/** A value with its source, or null where there is none to follow. */
export const follow = <T>(value: T | null | undefined, source: string): Followed<T> | null =>
  value === null || value === undefined ? null : { value, source };

/** A rule that copies one field of a catalogue row. */
export const copy =
  <Owner, Row extends Part, T>(
    find: (owner: Owner, view: DefaultsView) => Row | null,
    kind: string,
    read: (row: Row) => T,
  ) =>
  (owner: Owner, view: DefaultsView): Followed<T> | null => {
    const row = find(owner, view);
    return row === null ? null : follow(read(row), `${kind}/${row.id}`);
  };

/** The preset that a job names. */
export const modelOf = (job: ResolvedJob, view: DefaultsView) => findPart(view.catalog.models, job.model);

/** Jobs with their paths in the document. */
/** Where the tuning examples of a job stand: what its length follows. */
export function examplesPath(job: ResolvedJob, { design }: DefaultsView): string {
  return `workload.jobs[${design.workload.jobs.indexOf(job)}].tuning.examples`;
}

export const jobsOf = (design: ResolvedDesign) =>
  design.workload.jobs.map((job, index) => ({ job, path: `workload.jobs[${index}]` }));
