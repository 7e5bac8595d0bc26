// Carbon and water of a result: by part of the electricity, by part of making, and by piece of work.
import type { Words } from "../../lib/engine/inputs/declare";
import type { Result } from "../../lib/engine/result";
import { type EmbodiedPartId, type EnergyPartId, embodiedPartIds } from "../../lib/engine/result-carbon";
import type { Writer } from "./section";

const energyWords: Readonly<Record<EnergyPartId, Words>> = {
  accelerators: ["accelerators", "加速器"],
  hosts: ["hosts", "主机"],
  network: ["network", "网络"],
  storage: ["storage", "存储"],
  cooling: ["cooling", "制冷"],
  losses: ["electrical losses", "供电损耗"],
  other: ["other", "其他"],
};

const madeWords: Readonly<Record<EmbodiedPartId, Words>> = {
  accelerators: ["accelerators", "加速器"],
  servers: ["servers", "服务器"],
  network: ["network", "网络"],
  storage: ["storage", "存储"],
  racks: ["racks", "机柜"],
  plant: ["power and cooling plant", "供电与制冷设施"],
  building: ["building", "建筑"],
};

export function carbonSection({ carbon }: Result, writer: Writer): string {
  const { words, figure } = writer;
  const { operational, embodied, water, runs, perMillionTokens, perAcceleratorHour } = carbon;
  const kilograms = (value: number) => figure(value, "kilograms");
  const use =
    operational === null
      ? []
      : (Object.keys(energyWords) as EnergyPartId[]).map((id) => [
          `  ${words(energyWords[id])}`,
          kilograms(operational.parts[id].kilograms),
        ]);
  const made = embodiedPartIds.flatMap((id) => {
    const part = embodied?.parts[id] ?? null;
    const range = part === null ? "" : `${kilograms(part.lowKilograms)} – ${kilograms(part.highKilograms)}`;
    return part === null ? [] : [[`  ${words(madeWords[id])}`, kilograms(part.kilograms), range]];
  });
  const market = operational?.marketKilograms ?? null;
  return writer.section(
    ["Carbon and water", "碳与水"],
    [
      [
        words(["Electricity a year, by the grid", "年用电排放（按电网）"]),
        figure(operational?.kilograms ?? null, "kilograms"),
      ],
      ...use,
      ...(market === null ? [] : [[words(["With contracted clean energy", "计入合同清洁能源"]), kilograms(market)]]),
      ["CUE", figure(operational?.carbonUsageEffectiveness ?? null, "carbonIntensity")],
      [words(["Making it", "制造与建设"]), figure(embodied?.kilograms ?? null, "kilograms")],
      ...made,
      [words(["Over the service life", "使用年限内合计"]), figure(carbon.serviceKilograms, "kilograms")],
      [words(["An accelerator-hour", "每加速器小时"]), figure(perAcceleratorHour?.kilograms ?? null, "kilograms")],
      ...runs.map((run) => [`${words(["Run", "训练"])}: ${run.name}`, kilograms(run.kilograms)]),
      ...perMillionTokens.map((job) => [
        `${words(["A million tokens", "每百万词元"])}: ${job.name}`,
        kilograms(job.kilograms),
      ]),
      [words(["Water a year", "年用水量"]), figure(water?.cubicMeters ?? null, "cubicMeters")],
      ["WUE", figure(water?.cubicMetersPerItJoule ?? null, "waterPerEnergy")],
      ...writer.reason(carbon.reason),
      ...writer.reason(embodied?.reason ?? null),
    ],
    [1],
  );
}
