// What ends the benchmark with exit code 1.

/** A row that cannot be read: not missing something, but saying something that the model does not know. */
export class RowError extends Error {
  constructor(id: string, field: string, problem: string) {
    super(`Row ${id}, field ${field}: ${problem}`);
  }
}
