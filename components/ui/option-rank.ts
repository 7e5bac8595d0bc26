// In what order a search shows what it found.

interface Named {
  readonly label: string;
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/[^\p{Letter}\p{Number}]+/u);

/** Options whose words begin with what was typed come first: who types H200 means the H200, not the GH200. */
export function rankOptions<Option extends Named>(options: readonly Option[], query: string): readonly Option[] {
  const typed = wordsOf(query).filter((word) => word !== "");
  if (typed.length === 0) return options;
  const begins = ({ label }: Option) => {
    const words = wordsOf(label);
    return typed.every((start) => words.some((word) => word.startsWith(start)));
  };
  return [...options.filter(begins), ...options.filter((option) => !begins(option))];
}
