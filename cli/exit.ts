// How the program ends: what the shell can tell apart.

/** 0 done · 1 the document is invalid · 2 the command was not understood or its input cannot be read. */
export const exitCodes = { done: 0, invalid: 1, usage: 2 } as const;

/** A call that cannot be carried out; the text says why and what to type instead. */
export class UsageError extends Error {}
