import type { Words } from "./inputs/declare";

/** Why something is absent from a result, in both languages. */
export type Reason = Words;
