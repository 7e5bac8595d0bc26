// `podwright size fabric` as a person runs it.
import { afterEach, describe, expect, it, vi } from "vitest";
import { main } from "./main";

afterEach(() => vi.restoreAllMocks());

async function size(...options: readonly string[]) {
  let output = "";
  let errors = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    output += String(text);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    errors += String(text);
    return true;
  });
  const code = await main(["size", "fabric", ...options]);
  return { code, output, errors };
}

const question = (topology: string, radix: number, endpoints: number) =>
  ["--topology", topology, "--radix", String(radix), "--endpoints", String(endpoints)] as const;

describe("podwright size fabric", () => {
  it("answers with the keys that programs read", async () => {
    const { code, output } = await size(...question("fat-tree", 64, 512), "--format", "json");
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({
      tiers: 2,
      leaf: 16,
      spine: 8,
      core: 0,
      freePorts: 0,
      bisectionFraction: 1,
      maxEndpoints: 2048,
    });
    expect(JSON.parse(output).cables).toEqual({ endpointLeaf: 512, leafSpine: 512, spineCore: 0 });
  });

  // NVIDIA DGX SuperPOD B300: each 800G port split over two planes.
  it("counts planes together, and a split port's cable once", async () => {
    const planes = ["--planes", "2", "--breakout", "2", "--format", "json"];
    const { output } = await size(...question("multi-plane", 64, 8192), ...planes);
    expect(JSON.parse(output)).toMatchObject({ tiers: 2, leaf: 256, spine: 128 });
    expect(JSON.parse(output).cables).toEqual({ endpointLeaf: 8192, leafSpine: 8192, spineCore: 0 });
  });

  it("says what would fit, and what to do, when it does not", async () => {
    const { code, output, errors } = await size(...question("fat-tree", 64, 65_537));
    expect({ code, output }).toEqual({ code: 1, output: "" });
    expect(errors).toContain("65536 is the most");
    const short = await size(...question("torus", 4, 64), "--shape", "4x4x4");
    expect(short.code).toBe(1);
    expect(short.errors).toContain("needs 6 ports");
  });

  it("writes the same figures as a table", async () => {
    const { output } = await size(...question("torus", 6, 8960));
    expect(output).toMatch(/shape +16x20x28/u);
    expect(output).toMatch(/opticalSwitches +48/u);
  });
});
