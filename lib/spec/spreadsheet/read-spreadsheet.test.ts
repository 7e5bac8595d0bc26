import { describe, expect, it } from "vitest";
import { catalog } from "../../engine/catalog/catalog.gen";
import { partMatcher } from "./match-part";
import { readSpreadsheet, type SheetPreview } from "./read-spreadsheet";
import type { ColumnMap } from "./sheet-columns";

const match = partMatcher(catalog, () => true);

function read(text: string, cnyPerUsd: number | null = null, columns: ColumnMap | null = null) {
  return readSpreadsheet(text, { columns, cnyPerUsd, match });
}

function previewOf(text: string, cnyPerUsd: number | null = null): SheetPreview {
  const answer = read(text, cnyPerUsd);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.preview;
}

/** English messages of a list that is refused, or of its lines. */
function messagesOf(text: string, columns: ColumnMap | null = null): readonly string[] {
  const answer = read(text, null, columns);
  const problems = answer.ok
    ? [...answer.preview.problems, ...answer.preview.lines.flatMap((line) => [...line.problems, ...line.notes])]
    : answer.problems;
  for (const { message } of problems) expect(message[1]).toMatch(/[\u4e00-\u9fff]/);
  return problems.map(({ message }) => message[0]);
}

describe("a pasted parts list", () => {
  it("is read with separators, currency marks and units, and finds the parts that it means", () => {
    const { columns, lines, passedOver } = previewOf(
      [
        "Item\tPart no.\tQty\tUnit price (USD)\tPower (kW)\tHeight\tWeight",
        'NVIDIA DGX B200\tDGXB-G1440\t16\t"$512,500.00"\t14.3\t10U\t142.4 kg',
        "QM9700\t920-9B210\t1,024 pcs\t43000\t1720 W\t1U\t14,800 g",
        "\t\t\t\t\t\t",
        "Own storage head\tSH-1\t4\t12.5k\t0.9\t2\t31.4",
        "Total\t\t\t999\t\t\t",
      ].join("\r\n"),
    );
    expect(columns).toEqual({ name: 0, partNumber: 1, quantity: 2, unitPrice: 3, watts: 4, rackUnits: 5, weight: 6 });
    expect(lines.map(({ problems }) => problems)).toEqual([[], [], []]);
    expect(lines).toMatchObject([
      {
        row: 2,
        quantity: 16,
        unitPriceUsd: 512_500,
        watts: 14_300,
        rackUnits: 10,
        weightKilograms: 142.4,
        match: { kind: "nodes", id: "nvidia-dgx-b200", priceId: "server-nvidia-dgx-b200", isExact: true },
      },
      {
        row: 3,
        quantity: 1024,
        unitPriceUsd: 43_000,
        watts: 1720,
        weightKilograms: 14.8,
        match: { id: "nvidia-qm9700" },
      },
      { row: 5, name: "Own storage head", unitPriceUsd: 12_500, watts: 900, match: null, kind: "nodes" },
    ]);
    expect(passedOver).toEqual([6]);
  });

  it.each(["Part", "Component", "Part name", "部件"])("finds the names below %s", (heading) => {
    expect(previewOf(`${heading}\tQty\nNVIDIA DGX B200\t2`).columns).toEqual({ name: 0, quantity: 1 });
  });

  it("is read in Chinese, with prices in yuan at the rate that is given", () => {
    const { columns, lines } = previewOf(
      "设备名称;数量;单价（元）;最大功率（千瓦）;重量\n华为 Atlas 800T A2;8 台;1,440,000;5.6;90公斤\n自研交换机;2;￥72000;0.8;\n",
      7.2,
    );
    expect(columns).toEqual({ name: 0, quantity: 1, unitPrice: 2, watts: 3, weight: 4 });
    expect(lines).toMatchObject([
      { quantity: 8, unitPriceUsd: 200_000, watts: 5600, weightKilograms: 90, match: { id: "huawei-atlas-800t-a2" } },
      { unitPriceUsd: 10_000, match: null, kind: "switches" },
    ]);
    expect(lines.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it("takes the columns that a person chose instead of its guess", () => {
    const answer = read("A,B\n3,Rack PDU Zeta", null, { name: 1, quantity: 0 });
    expect(answer).toMatchObject({
      ok: true,
      preview: { lines: [{ name: "Rack PDU Zeta", quantity: 3, kind: "powerDistribution" }] },
    });
  });

  it("takes a row without its price where the currency cannot be read", () => {
    const [line] = previewOf("Name,Qty,Price\nDGX B200,3,€100\n").lines;
    expect(line).toMatchObject({ name: "DGX B200", quantity: 3, unitPriceUsd: null, problems: [] });
    expect(line?.notes.map(({ message }) => message[0])).toEqual([expect.stringContaining("without its price")]);
  });

  it("reads decimal commas where thousands stand beside them", () => {
    expect(previewOf("Name;Price\nX 100;1.234.567,50").lines[0]?.unitPriceUsd).toBe(1_234_567.5);
  });
});

describe("a malformed parts list names row, column, value and fix", () => {
  it.each<readonly [string, string, readonly string[]]>([
    ["nothing at all", "  \n\t\n", ["There is nothing to read"]],
    ["headings alone", "Name\tQty", ["There is only one row"]],
    ["a single column", "Name\nDGX B200\n", ["The first row has a single column"]],
    ["a quote that never ends", 'Name,Qty\n"DGX rack,4\n', ["Row 2 opens a quote that never ends"]],
    [
      "no column of names",
      "Foo,Bar\n1,2\n",
      ['No column is known to name the parts. Name one "Name" or "Part number", or choose it here. Found: Foo, Bar.'],
    ],
    ["a quantity in words", "Name,Qty\nDGX B200,ten\n", ['Row 2, Qty is "ten". Write a number']],
    ["half a part", "Name,Qty\nDGX B200,1.5\n", ['Row 2, Qty is "1.5". Write a whole number']],
    ["no quantity", "Name,Qty\nDGX B200,\n", ["Row 2, Qty is empty. Write how many"]],
    ["no name", "Name,Qty\n,4\n", ["Row 2, Name is empty. Name the part"]],
    ["a lone comma", 'Name,Power (kW)\nDGX B200,"1,5"\n', ['Row 2, Power (kW) is "1,5". It is not clear which mark']],
    ["yuan without a rate", "Name,Price\nDGX B200,¥100\n", ['Row 2, Price is "¥100". The price is in yuan']],
    ["another currency", "Name,Price\nDGX B200,€100\n", ['Row 2, Price is "€100". Only dollars and yuan']],
    ["a negative price", "Name,Price\nDiscount,-100\n", ['Row 2, Price is "-100". Write a price']],
    [
      "an unknown unit",
      "Name,Weight\nDGX B200,314 lbs\n",
      ['Row 2, Weight is "314 lbs". Write a number with one of the units'],
    ],
    [
      "kilowatts read as watts",
      "Name,Power (kW)\nDGX B200,14300\n",
      ['Row 2, Power (kW) is "14300". It is more than any such part has'],
    ],
    ["an unquoted separator", "Name,Qty,Price\nDGX B200,1,512,500\n", ["Row 2 has 4 cells under 3 headings"]],
  ])("%s", (_, text, expected) => {
    const messages = messagesOf(text);
    expect(messages.length).toBe(expected.length);
    expected.forEach((start, index) => {
      expect(messages[index]).toContain(start);
    });
  });

  it("and so does a column that is chosen twice", () => {
    expect(messagesOf("Name,Qty\nX,1\n", { name: 0, quantity: 0 })).toEqual([
      'Quantity and Name are read from the same column "Name". Choose another for one of them.',
    ]);
  });

  it("and is refused where it is too long", () => {
    const [message] = messagesOf(`Name,Qty\n${"X,1\n".repeat(501)}`);
    expect(message).toContain("There are 501 rows; 500 are read at a time");
  });
});
