/**
 * Keys for a list whose items may be named alike: each name with the number of its occurrence, so that no two are the
 * same and a name keeps its key while others come and go.
 */
export function uniqueKeys(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const occurrence = seen.get(name) ?? 0;
    seen.set(name, occurrence + 1);
    return `${name}#${occurrence}`;
  });
}
