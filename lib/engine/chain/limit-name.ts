// How a limit is called where several tiers or jobs have one of its kind.
import type { Words } from "../inputs/declare";
import type { Constraint } from "../result";

/** A limit by its name, with the tier or the job that it limits. */
export const limitName = ({ words, of }: Pick<Constraint, "words" | "of">): Words =>
  of === null ? words : [`${words[0]} (${of[0]})`, `${words[1]}（${of[1]}）`];
