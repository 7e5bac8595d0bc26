// From members of a device type to fields of a part. Nothing is guessed: what the file cannot say stays open.
import type { Words } from "../../engine/inputs/declare";
import type { DevicePreview, ImportedKind, TakenMember } from "./device-preview";
import type { DeviceType } from "./device-type";
import { inletWatts, interfaceRate } from "./interface-rates";

const kilogramsPer = { kg: 1, g: 1e-3, lb: 0.45359237, oz: 0.028349523125 } as const;
const BYTES_PER_GIGABIT = 1.25e8;

/** Ports of one kind and rate. */
interface PortGroup {
  readonly kind: "ethernet" | "infiniband";
  readonly gigabits: number;
  readonly count: number;
}

class Mapping {
  readonly values: Record<string, unknown> = {};
  readonly taken: TakenMember[] = [];
  readonly ignored: { from: string; reason: Words }[] = [];
  readonly open: { field: string; reason: Words }[] = [];

  take(from: string, field: string, value: unknown, note: Words | null = null): void {
    if (value === undefined || value === null) return;
    this.values[field] = value;
    this.taken.push({ from, field, note });
  }

  ignore(from: string, reason: Words): void {
    this.ignored.push({ from, reason });
  }

  leaveOpen(field: string, reason: Words): void {
    this.open.push({ field, reason });
  }
}

/** Members that every mapping reads or that say nothing about the device itself. */
const read = new Set([
  "manufacturer",
  "model",
  "slug",
  "part_number",
  "u_height",
  "weight",
  "weight_unit",
  "power-ports",
  "power-outlets",
  "interfaces",
]);

function begin(device: DeviceType): Mapping {
  const mapping = new Mapping();
  const { u_height: height, weight, weight_unit: unit } = device;
  mapping.taken.push({ from: "manufacturer, model", field: "name", note: null });
  if (height !== undefined && height > 0) mapping.take("u_height", "rackUnits", height);
  if (height === 0) mapping.ignore("u_height", ["0: it takes no unit of the rack.", "为 0：不占用机架单位。"]);
  if (weight !== undefined && unit !== undefined)
    mapping.take("weight", "weightKilograms", Number((weight * kilogramsPer[unit]).toPrecision(6)));
  for (const member of Object.keys(device)) {
    if (!read.has(member)) mapping.ignore(member, ["No model of a design reads it.", "设计模型不使用该项。"]);
  }
  for (const member of ["slug", "part_number"] as const) {
    if (device[member] !== undefined) mapping.ignore(member, ["The part is known by its name.", "部件以名称识别。"]);
  }
  return mapping;
}

function finish(kind: ImportedKind, { manufacturer, model }: DeviceType, mapping: Mapping): DevicePreview {
  const name = model.toLowerCase().startsWith(manufacturer.toLowerCase()) ? model : `${manufacturer} ${model}`;
  const { values, taken, ignored, open } = mapping;
  return { kind, name: name.slice(0, 120), values, taken, ignored, open };
}

/** Network ports by kind and rate, fastest first; the rest is noted as ignored. */
function portGroups({ interfaces = [] }: DeviceType, mapping: Mapping): readonly PortGroup[] {
  const groups = new Map<string, PortGroup>();
  const left = { management: 0, virtual: 0, other: 0 };
  for (const { type, mgmt_only: isManagement } of interfaces) {
    const rate = interfaceRate(type);
    if (isManagement === true) left.management += 1;
    else if (rate?.kind === "ethernet" || rate?.kind === "infiniband") {
      const key = `${rate.kind} ${rate.gigabits}`;
      groups.set(key, { ...rate, count: (groups.get(key)?.count ?? 0) + 1 });
    } else left[rate?.kind === "virtual" ? "virtual" : "other"] += 1;
  }
  if (left.management > 0)
    mapping.ignore("interfaces", [`${left.management} for management only.`, `${left.management} 个仅用于管理。`]);
  if (left.virtual > 0) mapping.ignore("interfaces", [`${left.virtual} virtual ones.`, `${left.virtual} 个虚拟接口。`]);
  if (left.other > 0)
    mapping.ignore("interfaces", [
      `${left.other} whose type carries no Ethernet or InfiniBand.`,
      `${left.other} 个非以太网或 InfiniBand。`,
    ]);
  return [...groups.values()].sort((a, b) => b.gigabits - a.gigabits || b.count - a.count);
}

const lanes = ({ kind }: PortGroup): Words | null =>
  kind === "infiniband" ? ["InfiniBand counted with four lanes a port.", "InfiniBand 按每口四通道计。"] : null;

function ignoreGroups(groups: readonly PortGroup[], mapping: Mapping): void {
  for (const { count, gigabits, kind } of groups)
    mapping.ignore("interfaces", [
      `${count} × ${gigabits} Gbit/s ${kind}: a part has two groups of ports.`,
      `${count} × ${gigabits} Gbit/s ${kind}：部件只有两组端口。`,
    ]);
}

const redundancy: Words = [
  "maximum_draw of a port bounds one inlet, and the sum has spare supplies in it: it is not what the device draws.",
  "端口的 maximum_draw 是单路输入上限，总和含冗余电源，并非设备功耗。",
];

/** Draw as allotted, where every port states it. */
function allotted(device: DeviceType): number | null {
  const draws = (device["power-ports"] ?? []).map(({ allocated_draw: draw }) => draw);
  if (draws.length === 0 || draws.some((draw) => draw === undefined)) return null;
  const sum = draws.reduce<number>((total, draw) => total + (draw ?? 0), 0);
  return sum > 0 ? sum : null;
}

export function mapNode(device: DeviceType): DevicePreview {
  const mapping = begin(device);
  const [back, front, ...others] = portGroups(device, mapping);
  if (back) {
    mapping.take("interfaces", "computeNicCount", back.count, [
      "The fastest ports are taken for the back-end.",
      "最快的端口视为后端网口。",
    ]);
    mapping.take("interfaces", "computeNicBytesPerSecond", back.gigabits * BYTES_PER_GIGABIT, lanes(back));
  }
  if (front) {
    mapping.take("interfaces", "storageNicCount", front.count, [
      "The next fastest for storage and users.",
      "次快的端口视为前端网口。",
    ]);
    mapping.take("interfaces", "storageNicBytesPerSecond", front.gigabits * BYTES_PER_GIGABIT, lanes(front));
  }
  ignoreGroups(others, mapping);
  const ports = device["power-ports"] ?? [];
  if (ports.length > 0) mapping.take("power-ports", "powerSupplyCount", ports.length);
  const rating = Math.max(0, ...ports.map(({ maximum_draw: draw }) => draw ?? 0));
  if (rating > 0) mapping.take("power-ports", "powerSupplyWatts", rating, redundancy);
  const draw = allotted(device);
  if (draw === null) mapping.leaveOpen("maxWatts", redundancy);
  else mapping.take("power-ports", "maxWatts", draw, ["Sum of allocated_draw.", "allocated_draw 之和。"]);
  const unsaid: Words = [
    "A device type does not say which accelerators are in it, or how many; 0 for none.",
    "设备类型不含加速器型号与数量；没有则填 0。",
  ];
  mapping.leaveOpen("accelerator", unsaid);
  mapping.leaveOpen("acceleratorCount", unsaid);
  mapping.leaveOpen("scaleUpDomain", [
    "Empty counts as 1: no accelerator reaches another over a scale-up link.",
    "留空按 1 计：加速器之间没有高速互联。",
  ]);
  if ((device["power-outlets"] ?? []).length > 0)
    mapping.ignore("power-outlets", ["A node feeds nothing.", "节点不向外供电。"]);
  return finish("nodes", device, mapping);
}

export function mapSwitch(device: DeviceType): DevicePreview {
  const mapping = begin(device);
  const groups = [...portGroups(device, mapping)].sort((a, b) => b.count * b.gigabits - a.count * a.gigabits);
  const [main, uplink, ...others] = groups;
  mapping.take("manufacturer", "vendor", device.manufacturer.slice(0, 80));
  if (main) {
    mapping.take("interfaces", "kind", main.kind);
    mapping.take("interfaces", "ports", main.count, ["The group that carries most.", "承载最多的一组端口。"]);
    mapping.take("interfaces", "portBytesPerSecond", main.gigabits * BYTES_PER_GIGABIT, lanes(main));
  } else {
    const none: Words = ["The file has no network port.", "文件中没有网络端口。"];
    for (const field of ["kind", "ports", "portBytesPerSecond"]) mapping.leaveOpen(field, none);
  }
  if (uplink) {
    mapping.take("interfaces", "uplinkPorts", uplink.count);
    mapping.take("interfaces", "uplinkBytesPerSecond", uplink.gigabits * BYTES_PER_GIGABIT, lanes(uplink));
  }
  ignoreGroups(others, mapping);
  const rating = (device["power-ports"] ?? []).reduce((sum, { maximum_draw: draw }) => sum + (draw ?? 0), 0);
  if (rating > 0) mapping.take("power-ports", "powerSupplyWattsTotal", rating, redundancy);
  const draw = allotted(device);
  if (draw === null) mapping.leaveOpen("maxWatts", redundancy);
  else mapping.take("power-ports", "maxWatts", draw, ["Sum of allocated_draw.", "allocated_draw 之和。"]);
  return finish("switches", device, mapping);
}

export function mapPowerDistribution(device: DeviceType): DevicePreview {
  const mapping = begin(device);
  mapping.take("manufacturer", "vendor", device.manufacturer.slice(0, 80));
  const outlets = device["power-outlets"] ?? [];
  if (outlets.length > 0) mapping.take("power-outlets", "outlets", outlets.length);
  const inlets = device["power-ports"] ?? [];
  const stated = inlets.map(({ maximum_draw: draw }) => draw);
  const named = inlets.map(({ type }) => (type === undefined ? null : inletWatts(type)));
  const sum = (values: readonly (number | null | undefined)[]) =>
    values.length > 0 && values.every((value) => typeof value === "number")
      ? values.reduce<number>((total, value) => total + (value ?? 0), 0)
      : null;
  const [byDraw, byName] = [sum(stated), sum(named)];
  if (byDraw !== null && byDraw > 0)
    mapping.take("power-ports", "ratedWatts", byDraw, [
      "Sum of maximum_draw of its inlets.",
      "各输入口 maximum_draw 之和。",
    ]);
  else if (byName !== null)
    mapping.take("power-ports", "ratedWatts", byName, [
      "From the type of the inlet: voltage × current, 80 % of it all day (NEC).",
      "按输入接口类型：电压 × 电流，长期取 80%（NEC）。",
    ]);
  else
    mapping.leaveOpen("ratedWatts", [
      "Neither maximum_draw nor the type of the inlet says what it may carry.",
      "maximum_draw 与输入接口类型均未说明额定负荷。",
    ]);
  if ((device.interfaces ?? []).length > 0)
    mapping.ignore("interfaces", ["A PDU is no part of a fabric.", "PDU 不属于网络。"]);
  return finish("powerDistribution", device, mapping);
}
