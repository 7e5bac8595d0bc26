import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalog } from "../../engine/catalog/catalog.gen";
import { readPartValues } from "../own-part";
import { partIdsOf } from "../part-ids";
import type { DevicePreview } from "./device-preview";
import { readDeviceType } from "./read-device-type";

const folder = join(import.meta.dirname, "../../../test/fixtures/netbox");
const fixture = (name: string) => readFileSync(join(folder, `${name}.yaml`), "utf8");

function preview(text: string, as: DevicePreview["kind"] | null = null): DevicePreview {
  const read = readDeviceType(text, as);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.preview;
}

describe("a device type", () => {
  it("of a server becomes a node; which accelerators are in it stays open", () => {
    const { kind, name, values, open, ignored } = preview(fixture("server"));
    expect([kind, name]).toEqual(["nodes", "Ostrava Systems OS-8X Training Server"]);
    expect(values).toEqual({
      rackUnits: 8,
      weightKilograms: 130.4,
      computeNicCount: 8,
      computeNicBytesPerSecond: 5e10,
      storageNicCount: 2,
      storageNicBytesPerSecond: 2.5e10,
      powerSupplyCount: 6,
      powerSupplyWatts: 3300,
    });
    expect(open.map(({ field }) => field)).toEqual(["maxWatts", "accelerator", "acceleratorCount", "scaleUpDomain"]);
    expect(ignored.map(({ from }) => from)).toEqual(expect.arrayContaining(["console-ports", "airflow", "interfaces"]));
    const whole = { ...values, accelerator: "nvidia-h100-sxm", acceleratorCount: 8, maxWatts: 10_200 };
    expect(readPartValues(kind, whole, partIdsOf(catalog))).toMatchObject({ ok: true });
  });

  it("of a switch becomes a switch with its main ports and uplinks, its weight in kilograms", () => {
    const { kind, values } = preview(fixture("switch"));
    expect(kind).toBe("switches");
    expect(values).toMatchObject({
      kind: "ethernet",
      ports: 32,
      portBytesPerSecond: 5e10,
      uplinkPorts: 2,
      maxWatts: 840,
    });
    expect(values.weightKilograms).toBeCloseTo(25.3 * 0.45359237, 3);
    expect(values.powerSupplyWattsTotal).toBe(3000);
    expect(readPartValues(kind, values, partIdsOf(catalog))).toMatchObject({ ok: true });
  });

  it("of a PDU becomes a rack PDU with what it may carry", () => {
    const { kind, values } = preview(fixture("pdu"));
    expect(kind).toBe("powerDistribution");
    expect(values).toEqual({ vendor: "Vltava Power", weightKilograms: 7.2, outlets: 24, ratedWatts: 11_000 });
    expect(readPartValues(kind, values, partIdsOf(catalog))).toMatchObject({ ok: true });
  });

  it("takes a PDU's rating from its inlet's type, and leaves it open where that does not say", () => {
    const pdu = (type: string) =>
      `{manufacturer: A, model: B, power-ports: [{name: i, type: ${type}}], power-outlets: [{name: o}]}`;
    expect(preview(pdu("nema-l21-30p")).values.ratedWatts).toBe(Math.round(Math.sqrt(3) * 208 * 30 * 0.8));
    expect(preview(pdu("iec-60309-3p-n-e-6h")).open.map(({ field }) => field)).toEqual(["ratedWatts"]);
  });

  it("can be told what it is", () => {
    expect(preview(fixture("switch"), "nodes").kind).toBe("nodes");
  });
});

const head = "manufacturer: A\nmodel: B\n";

describe("a malformed file", () => {
  it.each([
    ["a tab", "manufacturer: A\n\tmodel: B", "不能用制表符缩进"],
    ["a member twice", "model: A\nmodel: B", "键重复"],
    ["an open quote", 'model: "A\n', "缺少引号"],
    ["a deeper line below a value", "model: A\n  slug: b", "嵌套的键值"],
  ])("with %s is explained in Chinese without the parser's English", (_, text, reason) => {
    const read = readDeviceType(text);
    const chinese = read.ok ? "" : (read.problems[0]?.message[1] ?? "");
    expect(chinese).toContain(reason);
    expect(chinese.replace("YAML", "")).not.toMatch(/[a-z]{3}/iu);
  });

  it.each([
    ["is no YAML", `${head}interfaces: [\n  - {`, /^line \d+$/, /Line \d+ is not YAML/],
    ["is empty", "", /^$/, /empty/],
    ["is a list", "- manufacturer: A", /^$/, /group of members/],
    ["holds two documents", `${head}---\n${head}`, /^$/, /2 documents/],
    ["has no model", "manufacturer: A", /^model$/, /missing/],
    ["has a model of digits alone", "manufacturer: A\nmodel: 7060", /^model$/, /it is 7060\. Put it in quotes/],
    ["has an empty manufacturer", 'manufacturer: ""\nmodel: B', /^manufacturer$/, /empty/],
    ["has a height that is no number", `${head}u_height: tall`, /^u_height$/, /must be a number/],
    ["has a height that no rack has", `${head}u_height: 61`, /^u_height$/, /at most 60/],
    ["has a third of a rack unit", `${head}u_height: 1.3`, /^u_height$/, /halves/],
    ["has a weight without a unit", `${head}weight: 12`, /^weight_unit$/, /kg, g, lb, oz/],
    ["has a weight in stones", `${head}weight: 12\nweight_unit: st`, /^weight_unit$/, /one of kg, g, lb, oz/],
    ["has interfaces that are no list", `${head}interfaces: {name: a, type: virtual}`, /^interfaces$/, /dash/],
    ["has an interface without a type", `${head}interfaces: [{name: a}]`, /^interfaces\[0\]\.type$/, /missing/],
    [
      "has an interface of no known type",
      `${head}interfaces: [{name: a, type: 400g}]`,
      /^interfaces\[0\]\.type$/,
      /such as/,
    ],
    [
      "names an interface twice",
      `${head}interfaces: [{name: a, type: virtual}, {name: a, type: lag}]`,
      /^interfaces\[1\]\.name$/,
      /twice/,
    ],
    [
      "has a draw with its unit",
      `${head}power-ports: [{name: p, maximum_draw: 3.3 kW}]`,
      /maximum_draw$/,
      /without its unit/,
    ],
    ["has a negative draw", `${head}power-ports: [{name: p, maximum_draw: -5}]`, /maximum_draw$/, /at least 0/],
    [
      "allots more than it may draw",
      `${head}power-ports: [{name: p, maximum_draw: 5, allocated_draw: 6}]`,
      /allocated_draw$/,
      /above the 5 W/,
    ],
    [
      "has an outlet on no inlet",
      `${head}power-outlets: [{name: o, power_port: x}]`,
      /power_port$/,
      /no power port "x"/,
    ],
  ])("that %s is refused by member, limit and fix", (_, text, path, message) => {
    const read = readDeviceType(text);
    expect(read.ok).toBe(false);
    const problems = read.ok ? [] : read.problems;
    expect(problems[0]?.path).toMatch(path);
    expect(problems[0]?.message[0]).toMatch(message);
    expect(problems[0]?.message[1]).toMatch(/\p{Script=Han}/u);
  });

  it("that unfolds without end is refused before it does", () => {
    const layers = Array.from({ length: 9 }, (_, n) => `l${n + 1}: &l${n + 1} [${Array(9).fill(`*l${n}`).join(", ")}]`);
    expect(readDeviceType(`${head}l0: &l0 [x]\n${layers.join("\n")}`).ok).toBe(false);
  });

  it("of 300 KB is refused by its size", () => {
    expect(readDeviceType(`${head}comments: ${"x".repeat(300_000)}`)).toMatchObject({
      problems: [{ code: "too-large" }],
    });
  });
});
