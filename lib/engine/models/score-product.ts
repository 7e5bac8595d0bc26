// Exact products of decimal numbers: what people type is decimal, and the article's product is held to the last digit.

interface Decimal {
  readonly digits: bigint;
  /** Power of ten of the last digit. */
  readonly exponent: number;
}

/** The decimal that a number prints as: the shortest one that reads back as the same number. */
function decimalOf(value: number): Decimal {
  const [mantissa = "0", exponent = "0"] = value.toExponential().split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}

/** Nearest number to a decimal. */
const numberOf = ({ digits, exponent }: Decimal): number => Number(`${digits}e${exponent}`);

/**
 * Product of finite numbers, rounded once: 0.3 × 0.2 × 512 000 000 is 30 720 000, which doubles multiplied in turn miss.
 * Doubling a factor doubles the product.
 */
export function exactProduct(factors: readonly number[]): number {
  const product = factors
    .map(decimalOf)
    .reduce((a, b) => ({ digits: a.digits * b.digits, exponent: a.exponent + b.exponent }), {
      digits: 1n,
      exponent: 0,
    });
  return numberOf(product);
}

/** A number of base units in a unit of a power of ten, exactly: 8e13 in units of 1e12 is 80. */
export function inPowerOfTen(value: number, power: number): number {
  const { digits, exponent } = decimalOf(value);
  return numberOf({ digits, exponent: exponent - power });
}
