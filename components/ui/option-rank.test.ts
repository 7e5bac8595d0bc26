import { describe, expect, it } from "vitest";
import { rankOptions } from "./option-rank";

const options = ["NVIDIA GH200 141GB", "NVIDIA H100 SXM", "NVIDIA H200 SXM", "昇腾 910B"].map((label) => ({ label }));
const order = (query: string) => rankOptions(options, query).map(({ label }) => label);

describe("options found by typing", () => {
  it("put those first whose words begin with it", () => {
    expect(order("h200")[0]).toBe("NVIDIA H200 SXM");
    expect(order("nvidia h2")[0]).toBe("NVIDIA H200 SXM");
    expect(order("910")[0]).toBe("昇腾 910B");
  });

  it("keep their order otherwise, and none is lost", () => {
    const usual = options.map(({ label }) => label);
    expect(order("")).toEqual(usual);
    expect(order(" - ")).toEqual(usual);
    expect(order("200")).toEqual(usual);
    expect([...order("h200")].sort()).toEqual([...usual].sort());
  });
});
