/** What a fit says of one constant. */
export interface FittedConstant {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Measured rows that could move it. */
  readonly rows: number;
}
