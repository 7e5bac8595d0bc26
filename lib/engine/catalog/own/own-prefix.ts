/** Ids of own parts begin so, and no built-in one does: a new built-in part can never take the place of an own one. */
export const OWN_PREFIX = "own-";
