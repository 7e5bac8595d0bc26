// What is wrong with a device type, said by member, limit and fix.
import type { z } from "zod";
import type { Words } from "../../engine/inputs/declare";
import { formatPath, getAt, type Path } from "../paths";
import { type DocumentProblem, type ProblemCode, shortJson } from "../problem";
import type { DeviceType } from "./device-type";

const kinds: Readonly<Record<string, Words>> = {
  string: ["text", "文本"],
  number: ["a number", "数字"],
  boolean: ["true or false", "true 或 false"],
  array: ["a list", "列表"],
  object: ["a group of members", "键值组"],
};

export function deviceProblem(
  path: string,
  code: ProblemCode,
  limit: string | number | null,
  message: Words,
): DocumentProblem {
  return { path, code, value: "", limit, message };
}

/** A number with its unit is the usual slip: NetBox wants the bare number. */
const UNIT_IN_TEXT = /^\s*[\d.,]+\s*[a-zA-Z]+\s*$/;

/** A name of digits alone, or one such as `true`, is no text to YAML. */
const isUnquoted = (value: unknown) => typeof value === "number" || typeof value === "boolean";

function typeHint(expected: string, value: unknown): Words {
  if (expected === "number" && typeof value === "string" && UNIT_IN_TEXT.test(value))
    return [" Write the number alone, without its unit.", "请只写数字，不带单位。"];
  if (expected === "string" && isUnquoted(value))
    return [' Put it in quotes, such as "7060".', '请加上引号，例如 "7060"。'];
  return expected === "array" ? [" Begin each entry with a dash.", "每一项以短横线开头。"] : ["", ""];
}

function typeWords(path: string, expected: string, value: unknown): Words {
  const [en, zh] = kinds[expected] ?? [expected, expected];
  if (value === undefined)
    return [`${path} is missing: it must be ${en}. Add it.`, `缺少 ${path}：须为${zh}，请补充。`];
  const found = shortJson(value);
  const hint = typeHint(expected, value);
  return [`${path} must be ${en}; it is ${found}.${hint[0]}`, `${path} 须为${zh}，当前为 ${found}。${hint[1]}`];
}

function custom(path: string, code: unknown, value: unknown): DocumentProblem {
  const found = shortJson(value);
  if (code === "half-units")
    return deviceProblem(path, "too-small", 0.5, [
      `${path} counts rack units in halves; it is ${found}. Round it to a half.`,
      `${path} 以 0.5U 为单位，当前为 ${found}，请取整到 0.5。`,
    ]);
  return deviceProblem(path, "not-an-option", null, [
    `${path}: NetBox has no interface type ${found}. Write one such as 100gbase-x-qsfp28, 400gbase-x-osfp or infiniband-ndr.`,
    `${path}：NetBox 没有接口类型 ${found}。请写例如 100gbase-x-qsfp28、400gbase-x-osfp 或 infiniband-ndr。`,
  ]);
}

/** One problem from one issue of the schema. */
export function deviceIssue(issue: z.core.$ZodIssue, device: unknown): DocumentProblem {
  const steps = issue.path.filter((step): step is Path[number] => typeof step !== "symbol");
  const path = formatPath(steps);
  const value = getAt(device, steps);
  const found = shortJson(value);
  switch (issue.code) {
    case "too_small":
      if (issue.origin === "string")
        return deviceProblem(path, "missing", 1, [`${path} is empty. Give it a text.`, `${path} 为空，请填写。`]);
      return deviceProblem(path, "too-small", Number(issue.minimum), [
        `${path} must be ${issue.inclusive ? "at least" : "more than"} ${issue.minimum}; it is ${found}.`,
        `${path} 须${issue.inclusive ? "不小于" : "大于"} ${issue.minimum}，当前为 ${found}。`,
      ]);
    case "too_big":
      return deviceProblem(path, issue.origin === "array" ? "too-many-items" : "too-big", Number(issue.maximum), [
        `${path} may be at most ${issue.maximum}; it is ${found}.`,
        `${path} 不得超过 ${issue.maximum}，当前为 ${found}。`,
      ]);
    case "invalid_value": {
      const options = issue.values.join(", ");
      return deviceProblem(path, "not-an-option", options, [
        `${path} must be one of ${options}; it is ${found}.`,
        `${path} 须为 ${issue.values.join("、")} 之一，当前为 ${found}。`,
      ]);
    }
    case "custom":
      return custom(path, issue.params?.code, value);
    case "invalid_type": {
      const expected = issue.expected;
      return deviceProblem(
        path,
        value === undefined ? "missing" : "wrong-type",
        expected,
        typeWords(path, expected, value),
      );
    }
    default:
      return deviceProblem(path, "wrong-type", null, typeWords(path, "object", value));
  }
}

function twice(group: string, entries: readonly { readonly name: string }[]): readonly DocumentProblem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ name }, index) => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    const path = `${group}[${index}].name`;
    return [
      deviceProblem(path, "duplicate-id", null, [
        `${path}: "${name}" is there twice. Every entry needs a name of its own.`,
        `${path}：“${name}” 重复，每一项须有自己的名称。`,
      ]),
    ];
  });
}

/** What the members say against each other. */
export function contradictions(device: DeviceType): readonly DocumentProblem[] {
  const ports = device["power-ports"] ?? [];
  const outlets = device["power-outlets"] ?? [];
  const found = [
    ...twice("interfaces", device.interfaces ?? []),
    ...twice("power-ports", ports),
    ...twice("power-outlets", outlets),
  ];
  if ((device.weight === undefined) !== (device.weight_unit === undefined)) {
    const absent = device.weight === undefined ? "weight" : "weight_unit";
    found.push(
      deviceProblem(absent, "missing", "kg, g, lb, oz", [
        `${absent} is missing: a weight needs a number and one of kg, g, lb, oz. Add it.`,
        `缺少 ${absent}：重量须有数值与单位（kg、g、lb、oz），请补充。`,
      ]),
    );
  }
  for (const [index, { maximum_draw: most, allocated_draw: usual }] of ports.entries()) {
    if (most === undefined || usual === undefined || usual <= most) continue;
    const path = `power-ports[${index}].allocated_draw`;
    found.push(
      deviceProblem(path, "too-big", most, [
        `${path} is ${usual} W, above the ${most} W of maximum_draw. Exchange or correct them.`,
        `${path} 为 ${usual} W，高于 maximum_draw 的 ${most} W，请更正。`,
      ]),
    );
  }
  const names = new Set(ports.map(({ name }) => name));
  for (const [index, { power_port: port }] of outlets.entries()) {
    if (port === undefined || names.has(port)) continue;
    const path = `power-outlets[${index}].power_port`;
    found.push(
      deviceProblem(path, "unknown-part", [...names].join(", "), [
        `${path}: there is no power port "${port}". Name one of power-ports.`,
        `${path}：没有电源口 “${port}”，请写 power-ports 中的名称。`,
      ]),
    );
  }
  return found;
}
