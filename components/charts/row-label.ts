// Names of rows beside a chart: drawn text breaks nowhere by itself, so its lines are made here.

const WIDE_PIXELS = 11;
const NARROW_PIXELS = 6.5;
const WIDE_CHARACTER = /[\u2e80-\uffef]/u;
/** What a line may be broken between: a word or one Chinese character, with the punctuation that belongs to it. */
const PIECE = /[（《“「]*(?:[^\s\u2e80-\uffef]+|[\u2e80-\uffef])[，。：；、）》”」]*|\s+/gu;

/** Width of a text on one line at the 11 pixels of an axis. */
export const labelPixels = (text: string): number =>
  [...text].reduce((sum, character) => sum + (WIDE_CHARACTER.test(character) ? WIDE_PIXELS : NARROW_PIXELS), 0);

/** A name in lines that are no wider than `pixels`, unless one word alone is. */
export function labelLines(text: string, pixels: number): readonly string[] {
  const lines: string[] = [""];
  for (const [piece] of text.trim().matchAll(PIECE)) {
    const line = lines.at(-1) ?? "";
    if (line === "" || labelPixels((line + piece).trimEnd()) <= pixels) lines[lines.length - 1] = line + piece;
    else lines.push(piece.trimStart());
  }
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}
