// What people say about a control; the engine turns it into a state and a credit.

/** One answer to one control of a design. Dates are ISO 8601 days (`2026-11-23`). */
export interface ControlAnswer {
  readonly controlId: string;
  readonly state: "met" | "partial" | "not-met" | "compensated" | "exception" | "not-applicable";
  /** 0–5; counts against `targetMaturity` where the control is attested. */
  readonly maturity: number | null;
  readonly targetMaturity: number | null;
  /** Link or reference to the evidence; empty when none was given. */
  readonly evidence: string;
  /** Last day on which the evidence, the exception or the not-applicable decision holds. */
  readonly expiresOn: string | null;
  readonly note: string;
  readonly owner: string;
}

export interface EvaluationContext {
  readonly answers: readonly ControlAnswer[];
  /** The day of the evaluation, ISO 8601; the engine has no clock. */
  readonly today: string;
}
