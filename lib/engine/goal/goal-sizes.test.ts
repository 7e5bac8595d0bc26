import { describe, expect, it } from "vitest";
import { fewestEnough, indexAtMost, nodeCounts } from "./goal-sizes";

describe("numbers of nodes", () => {
  const counts = nodeCounts(8);

  it("ascend, divide by two, three and five alone, and stand close together", () => {
    expect(counts[0]).toBe(1);
    counts.forEach((count, index) => {
      let rest = count;
      for (const factor of [2, 3, 5]) while (rest % factor === 0) rest /= factor;
      expect(rest).toBe(1);
      if (index > 8) expect(count / (counts[index - 1] ?? 1)).toBeLessThanOrEqual(1.25);
    });
  });

  it("finds the largest that is at most a number", () => {
    expect(counts[indexAtMost(counts, 7)]).toBe(6);
    expect(counts[indexAtMost(counts, 8)]).toBe(8);
    expect(counts[indexAtMost(counts, 0)]).toBe(1);
    expect(counts[indexAtMost(counts, 1e9)]).toBe(counts.at(-1));
  });

  it.each([1, 3, 100, 2500])(
    "finds the first count of at least %d nodes from any guess, in few measurements",
    (enough) => {
      for (const guess of [0, 5, 60, counts.length - 1]) {
        let measured = 0;
        const found = fewestEnough(counts, guess, 1, (index) => {
          measured += 1;
          return enough / (counts[index] ?? 1);
        });
        expect(counts[found ?? -1]).toBe(counts.find((count) => count >= enough));
        expect(measured).toBeLessThan(10);
      }
    },
  );

  it("goes on past counts on which the job does not run, and ends where none is enough", () => {
    const runs = fewestEnough(counts, 0, 1, (index) => ((counts[index] ?? 0) < 200 ? null : 50 / (counts[index] ?? 1)));
    expect(counts[runs ?? -1]).toBe(200);
    expect(fewestEnough(counts, 10, 1, () => 2)).toBeNull();
    expect(fewestEnough(counts, 10, 1, () => null)).toBeNull();
  });
});
