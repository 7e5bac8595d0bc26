// The bill of materials: what is bought, how many, at which price from which source.
import type { Words } from "../engine/inputs/declare";
import { resolveDesign } from "../engine/resolve";
import type { CostLine } from "../engine/result-cost";
import { unitDeclaration } from "../engine/units/units";
import { wordsText } from "../i18n/words-text";
import { csvText } from "./csv";
import type { DesignExport, Exported, ExportInput } from "./design-export";

const header: readonly Words[] = [
  ["row", "行类型"],
  ["item", "项目"],
  ["catalogue id", "目录编号"],
  ["quantity", "数量"],
  ["unit of quantity", "数量单位"],
  ["unit price (USD)", "单价（美元）"],
  ["amount (USD)", "金额（美元）"],
  ["basis", "计费"],
  ["price rows", "价格来源"],
  ["verified", "已核实"],
];

type Row = readonly (string | number | null)[];

function partRows({ document, result, catalog, locale }: ExportInput): Row[] {
  const { design } = resolveDesign(document, catalog);
  const words = (pair: Words) => wordsText(pair, locale);
  const part = (item: string, id: string | null, quantity: number | null): Row[] =>
    quantity === null || quantity === 0
      ? []
      : [[words(["part", "部件"]), item, id, quantity, null, null, null, null, null, null]];
  const pools = design.compute.pools.flatMap((pool, index) => {
    const name = pool.name ?? `${words(["Pool", "节点池"])} ${index + 1}`;
    const fpgas = pool.fpga === null ? null : pool.fpgasPerNode * pool.nodes;
    return [
      ...part(name, pool.node, pool.nodes),
      ...part(`${name}: ${words(["spare nodes", "备用节点"])}`, pool.node, pool.spareNodes),
      ...part(
        `${name}: ${words(["accelerators", "加速器"])}`,
        pool.accelerator,
        (pool.acceleratorsPerNode ?? 0) * pool.nodes,
      ),
      ...part(`${name}: CPU`, pool.cpu, (pool.cpusPerNode ?? 0) * pool.nodes),
      ...part(`${name}: FPGA`, pool.fpga, fpgas),
    ];
  });
  const { primaries, replicas } = design.compute.controlPlane;
  const control = primaries === null ? null : primaries * (1 + (replicas ?? 0));
  const { network, storage, facility } = result;
  const tiers = storage.tiers.flatMap((tier) =>
    part(words([`Storage, ${tier.tier} tier`, `存储（${tier.tier}）`]), tier.device, tier.devices),
  );
  return [
    ...pools,
    ...part(words(["Control-plane nodes", "控制平面节点"]), null, control),
    ...part(words(["Switches", "交换机"]), network.switchId, network.switches),
    ...part(words(["Cables, node to leaf", "线缆：节点到叶"]), null, network.cables?.endpointLeaf ?? null),
    ...part(words(["Cables, leaf to spine", "线缆：叶到脊"]), null, network.cables?.leafSpine ?? null),
    ...part(words(["Cables, spine to core", "线缆：脊到核心"]), null, network.cables?.spineCore ?? null),
    ...part(words(["Cables, within groups", "线缆：组内"]), null, network.cables?.intraGroup ?? null),
    ...part(words(["Cables, between groups", "线缆：组间"]), null, network.cables?.interGroup ?? null),
    ...part(words(["Routers", "路由器"]), null, design.network.routers.routers),
    ...part(words(["Firewall pairs", "防火墙对"]), null, design.network.isolation.firewallPairs),
    ...tiers,
    ...part(words(["Racks", "机柜"]), null, facility.racks),
  ];
}

function costRow(line: CostLine, { locale }: ExportInput): Row {
  const words = (pair: Words) => wordsText(pair, locale);
  const basis = line.kind === "capital" ? words(["once", "一次性"]) : words(["a year", "每年"]);
  const verified = words(line.isUnverified ? ["no", "否"] : ["yes", "是"]);
  return [
    words(["cost", "成本"]),
    words(line.words),
    line.id,
    line.quantity,
    unitDeclaration(line.unit).base,
    line.unitUsd,
    line.usd,
    basis,
    line.prices.join(" "),
    verified,
  ];
}

export const billOfMaterialsExport: DesignExport = {
  id: "bill-of-materials",
  title: ["Bill of materials (CSV)", "物料清单（CSV）"],
  summary: [
    "Parts with their quantities, and every cost line with its price rows.",
    "部件与数量，以及每个成本项及其价格来源。",
  ],
  extension: "csv",
  mediaType: "text/csv; charset=utf-8",
  render(input): Exported {
    const rows = [...partRows(input), ...input.result.cost.lines.map((line) => costRow(line, input))];
    if (rows.length === 0) {
      return {
        ok: false,
        reason: ["The design has no parts yet: add a node pool.", "设计中尚无部件，请先添加节点池。"],
      };
    }
    return {
      ok: true,
      text: csvText(
        header.map((words) => wordsText(words, input.locale)),
        rows,
      ),
    };
  },
};
