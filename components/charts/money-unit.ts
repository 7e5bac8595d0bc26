// The currency that money is shown in. The engine counts in dollars.

export interface Currency {
  readonly unit: "usd" | "cny";
  /** For one dollar. */
  readonly factor: number;
}

export const dollars: Currency = { unit: "usd", factor: 1 };
