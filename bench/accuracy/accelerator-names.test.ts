import { describe, expect, it } from "vitest";
import { namedAccelerator } from "./accelerator-names";

describe("accelerators in rows", () => {
  it.each([
    ["A100-SXM", "NVIDIA A100 SXM"],
    ["DGX A100", "NVIDIA A100 SXM"],
    ["H100-SXM 80GB", "NVIDIA H100 SXM"],
    ["B200", "NVIDIA B200 SXM"],
    ["GB200 NVL72", "NVIDIA GB200 (per GPU)"],
    ["MI300X", "AMD MI300X"],
    ["RTX PRO 6000 Server", "RTX PRO 6000"],
  ])("are found by the name %s", (text, name) => {
    expect(namedAccelerator(text)?.name).toBe(name);
  });

  it("are not guessed", () => {
    expect(namedAccelerator("generic node")).toBeNull();
    expect(namedAccelerator("server")).toBeNull();
  });
});
