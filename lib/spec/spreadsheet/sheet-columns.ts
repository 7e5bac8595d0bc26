// What a column of a parts list can hold, and which heading probably means it, in English and Chinese.
import type { Words } from "../../engine/inputs/declare";

export type SheetColumn =
  | "name"
  | "partNumber"
  | "quantity"
  | "unitPrice"
  | "watts"
  | "rackUnits"
  | "weight"
  | "ports"
  | "portRate";

/** The position of the heading that each column is read from. */
export type ColumnMap = Readonly<Partial<Record<SheetColumn, number>>>;

interface ColumnDeclaration {
  readonly words: Words;
  /** Headings without spaces, marks and units; the earlier, the surer. */
  readonly headings: readonly string[];
}

export const sheetColumns: Readonly<Record<SheetColumn, ColumnDeclaration>> = {
  name: {
    words: ["Name", "名称"],
    headings: [
      "name",
      "item",
      "description",
      "product",
      "model",
      "equipment",
      "part",
      "partname",
      "component",
      "名称",
      "品名",
      "设备名称",
      "产品名称",
      "设备",
      "产品",
      "部件",
      "部件名称",
      "型号",
      "规格型号",
      "描述",
    ],
  },
  partNumber: {
    words: ["Part number", "料号"],
    headings: [
      "partnumber",
      "partno",
      "pn",
      "sku",
      "mpn",
      "articlenumber",
      "料号",
      "物料编码",
      "物料号",
      "编码",
      "产品编码",
    ],
  },
  quantity: {
    words: ["Quantity", "数量"],
    headings: ["quantity", "qty", "count", "pcs", "units", "amount", "数量", "台数", "件数", "个数"],
  },
  unitPrice: {
    words: ["Unit price", "单价"],
    headings: [
      "unitprice",
      "priceperunit",
      "price",
      "listprice",
      "unitcost",
      "cost",
      "单价",
      "含税单价",
      "报价",
      "价格",
    ],
  },
  watts: {
    words: ["Power", "功率"],
    headings: [
      "maxpower",
      "power",
      "powerdraw",
      "watts",
      "wattage",
      "consumption",
      "最大功率",
      "功率",
      "功耗",
      "额定功率",
      "最大功耗",
    ],
  },
  rackUnits: {
    words: ["Height", "高度"],
    headings: ["rackunits", "ru", "height", "heightu", "size", "机架单位", "高度", "u数", "占用u数", "尺寸"],
  },
  weight: {
    words: ["Weight", "重量"],
    headings: ["weight", "mass", "grossweight", "重量", "单重", "毛重", "净重"],
  },
  ports: {
    words: ["Ports", "端口数"],
    headings: ["ports", "portcount", "numberofports", "端口数", "端口", "口数"],
  },
  portRate: {
    words: ["Port rate", "端口速率"],
    headings: ["portrate", "portspeed", "speed", "linkrate", "端口速率", "速率", "端口速度"],
  },
};

export const sheetColumnIds = Object.keys(sheetColumns) as readonly SheetColumn[];

/** A heading's words without what stands in brackets: `功率（kW）` is `功率`. */
const plainHeading = (heading: string): string =>
  heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[([{【].*$/u, "")
    .replace(/[^\p{Letter}\p{Number}]+/gu, "");

/** What stands in a heading's brackets, or after a slash: the unit that bare numbers below it are in. */
export function headingUnit(heading: string): string | null {
  const found = /[([【]\s*([^)\]】]+?)\s*[)\]】]/u.exec(heading.normalize("NFKC"));
  return found?.[1] ?? null;
}

/** The likeliest heading of each column; none twice, the surest guess first. */
export function guessColumns(headings: readonly string[]): ColumnMap {
  const plain = headings.map(plainHeading);
  const guesses = sheetColumnIds.flatMap((column) =>
    plain.flatMap((heading, position) => {
      const rank = sheetColumns[column].headings.indexOf(heading);
      return rank < 0 ? [] : [{ column, position, rank }];
    }),
  );
  const map: Partial<Record<SheetColumn, number>> = {};
  const used = new Set<number>();
  for (const { column, position } of guesses.sort((a, b) => a.rank - b.rank)) {
    if (map[column] !== undefined || used.has(position)) continue;
    map[column] = position;
    used.add(position);
  }
  return map;
}
