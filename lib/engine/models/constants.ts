// Every constant of the engine that is neither physics nor arithmetic: value, range, source. Designs override them by id.
import type { Words } from "../inputs/declare";
import type { UnitId } from "../units/units";

export interface Constant {
  readonly value: number;
  readonly unit: UnitId;
  readonly low: number;
  readonly high: number;
  readonly source: string;
  /** False where no text was at hand when the figure was entered. */
  readonly verified: boolean;
  readonly words: Words;
}

const table = <const T extends Record<string, Constant>>(rows: T): Readonly<Record<keyof T, Constant>> => rows;

export const constants = table({
  "training.model-flops-utilization": {
    value: 0.4,
    unit: "fraction",
    low: 0.25,
    high: 0.55,
    source: "Spread of published large training runs",
    verified: false,
    words: ["Reference MFU of training", "训练参考 MFU"],
  },
});

export type ConstantId = keyof typeof constants;

/** Words of every constant, as the options of an override. */
export const constantWords = Object.fromEntries(
  Object.entries(constants).map(([id, constant]) => [id, constant.words]),
) as Readonly<Record<ConstantId, Words>>;
