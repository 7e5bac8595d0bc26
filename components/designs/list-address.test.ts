import { describe, expect, it } from "vitest";
import { firstView, type ListView, queryOf, readView, writeView } from "./list-address";

const full: ListView = {
  q: "GPT 405B & co",
  status: "changes-requested",
  ownerId: "01890a5d-ac96-774b-bcce-b302099a8057",
  sort: "name",
  direction: "desc",
  page: 7,
  layout: "cards",
};

describe("the address of the list", () => {
  it("brings back every part of a view", () => {
    expect(readView(new URLSearchParams(writeView(full)))).toEqual(full);
  });

  it("is empty for the first view, and gives the first view when empty", () => {
    expect(writeView(firstView)).toBe("");
    expect(readView(new URLSearchParams())).toEqual(firstView);
  });

  it.each([
    "page=0",
    "page=1.5",
    "page=x",
    "page=999999999",
    "sort=secret",
    "direction=up",
    "status=gone",
    "owner=../etc",
    "layout=3d",
  ])("ignores %s", (nonsense) => {
    expect(readView(new URLSearchParams(nonsense))).toEqual(firstView);
  });

  it("asks the server for exactly what is on the screen", () => {
    expect(queryOf({ ...full, q: "  GPT " })).toEqual({
      q: "GPT",
      status: ["changes-requested"],
      ownerId: full.ownerId,
      sort: "name",
      direction: "desc",
      page: 7,
      pageSize: 25,
    });
  });
});
