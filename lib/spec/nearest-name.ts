// Which known name someone meant by an unknown one.

/** Edit distance (insert, delete, replace, swap of neighbours), without regard to case. */
function editDistance(left: string, right: string): number {
  const a = left.toLowerCase();
  const b = right.toLowerCase();
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

const NAME_LENGTH_MAX = 80;

/** The known name nearest to `name`, or null where none is near enough to be what was meant. */
export function nearestName(name: string, known: readonly string[]): string | null {
  if (name.length > NAME_LENGTH_MAX) return null;
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(name, candidate) }))
    .sort((left, right) => left.distance - right.distance);
  const best = ranked[0];
  const isNear = best !== undefined && best.distance <= Math.max(2, Math.floor(best.candidate.length / 3));
  if (isNear) return best.candidate;
  const within = known.find((candidate) => name.length >= 3 && candidate.toLowerCase().includes(name.toLowerCase()));
  return within ?? null;
}
