import { expect, it } from "vitest";
import { queryOf, readView, writeView } from "./catalog-address";

it("reads what it writes, and writes only what differs from the usual", () => {
  const usual = readView(new URLSearchParams());
  expect(writeView(usual)).toBe("");
  const view = {
    ...usual,
    kind: "nodes",
    q: "h100",
    origin: "own",
    sort: "maxWatts",
    direction: "desc",
    page: 2,
  } as const;
  expect(readView(new URLSearchParams(writeView(view)))).toEqual(view);
  expect(readView(new URLSearchParams("part=own-a"))).toMatchObject({ part: "own-a" });
});

it("takes nonsense in an address for nothing", () => {
  const view = readView(new URLSearchParams("kind=__proto__&sort=wheels&page=-3&origin=mars&direction=up"));
  expect(view).toEqual(readView(new URLSearchParams()));
  expect(queryOf(view).kind).toBe("accelerators");
});
