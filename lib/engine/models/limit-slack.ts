// What is left of a limit, and how many of the limits are known.

/** Share of the limit that is left; a limit of nothing that is used at all counts as missed by its whole. */
export function slackOf(used: number, limit: number): number {
  return limit > 0 ? 1 - used / limit : used > 0 ? -1 : 0;
}

/** Share of the limits looked for that are assessed, 0–1. */
export const assessedShare = (assessed: number, looked: number): number => assessed / looked;
