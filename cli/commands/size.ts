// `podwright size fabric`: switches, cables and limits of a fabric from the numbers that size it, without a design.
import { type FabricQuestion, sizeFabric } from "../../lib/engine/topologies/size-fabric";
import type { FabricMisfit } from "../../lib/engine/topologies/topology";
import { exitCodes, UsageError } from "../exit";
import { fabricQuestion } from "../fabric-options";
import { type CommandLine, formatOf } from "../options";
import { renderTable } from "../table";

export async function sizeCommand([what, ...rest]: readonly string[], line: CommandLine): Promise<number> {
  if (what !== "fabric") throw new UsageError("size takes one word: fabric.");
  if (rest[0] !== undefined)
    throw new UsageError(`size fabric takes no SOURCE; ${JSON.stringify(rest[0])} is too much.`);
  const format = formatOf(line, ["table", "json"]);
  const question = fabricQuestion(line.size);
  const counts = sizeFabric(question);
  if (!("leaf" in counts)) {
    process.stderr.write(`podwright: ${misfitText(question, counts, line.locale === "en" ? 0 : 1)}\n`);
    return exitCodes.invalid;
  }
  const { particulars, tiers, leaf, spine, core, freePorts, bisectionFraction, maxEndpoints, worstHops } = counts;
  const { intraGroup, interGroup, ...cables } = counts.cables;
  const groups = intraGroup + interGroup === 0 ? {} : { intraGroupCables: intraGroup, interGroupCables: interGroup };
  const beside = { worstHops, ...groups, ...particulars };
  const figures = { freePorts, bisectionFraction, maxEndpoints };
  const text =
    format === "json"
      ? `${JSON.stringify({ tiers, leaf, spine, core, cables, ...figures, ...beside }, null, 2)}\n`
      : table(question, { tiers, leaf, spine, core, ...figures, ...beside }, cables);
  process.stdout.write(text);
  return exitCodes.done;
}

type Figures = Readonly<Record<string, number | readonly number[]>>;

function table(question: FabricQuestion, figures: Figures, cables: Readonly<Record<string, number>>): string {
  const rows = [
    ["topology", question.topology],
    ...Object.entries(figures).map(([name, value]) => [name, shown(value)]),
    ...Object.entries(cables).map(([name, value]) => [`cables.${name}`, String(value)]),
  ];
  return renderTable(rows, [1]);
}

const shown = (value: number | readonly number[]): string =>
  typeof value === "number" ? String(Number(value.toPrecision(6))) : value.join("x");

/** The limit and what to do about it. */
function misfitText(question: FabricQuestion, { maxEndpoints, obstacle }: FabricMisfit, language: 0 | 1): string {
  if (obstacle !== null) return `${obstacle.words[language]} ${obstacle.fix[language]}`;
  const { topology, radix, breakout, endpoints } = question;
  const ports = breakout === 1 ? `${radix}` : `${radix} × ${breakout}`;
  return language === 0
    ? `${endpoints} endpoints do not fit a ${topology} with ${ports} ports: ${maxEndpoints} is the most. Take a switch with more ports, another tier, more oversubscription, or spread the endpoints over several fabrics.`
    : `${endpoints} 个端点无法接入 ${ports} 端口的 ${topology}：最多 ${maxEndpoints} 个。请选用端口更多的交换机、增加一层、提高收敛比，或分为多个网络。`;
}
