// What is odd about the article's product, said plainly and of the design at hand.
import type { Accelerator } from "../catalog/parts";
import type { Words } from "../inputs/declare";
import type { EvaluationScope } from "../scope";
import { YEAR_SECONDS } from "../units/spans";
import type { CheckedResults } from "./evaluation-steps";

/** Dense peak that a part is quoted by: BF16, or the nearest format that it has. */
export function peakFlopsPerSecond(accelerator: Accelerator | null): number | null {
  if (accelerator === null) return null;
  const { bf16, fp16, tf32, fp32 } = accelerator.peakFlopsPerSecond;
  return bf16 ?? fp16 ?? tf32 ?? fp32;
}

/** Three digits, without an exponent where none is needed. */
const short = (value: number): string => String(Number(value.toPrecision(3)));

/** Remarks of the formula itself, then those that the design gives rise to. */
export function articleRemarks(scope: EvaluationScope, results: CheckedResults): readonly Words[] {
  return [
    ...linkRemark(scope),
    ...FORMULA_REMARKS,
    ...rateRemarks(results),
    ...clusterRemarks(scope, results),
    ...timeRemarks(results),
  ];
}

const FORMULA_REMARKS: readonly Words[] = [
  [
    "The product of the three tier shares is largest when they are equal: it rewards no storage policy.",
    "三层占比之积在三者相等时最大：该乘积并不反映存储策略的优劣。",
  ],
  [
    "Its units do not cancel: the number compares designs of one form only, and measures nothing.",
    "各项单位无法约去：该数值只能比较同形式的设计，并不代表任何物理量。",
  ],
];

function linkRemark(scope: EvaluationScope): readonly Words[] {
  const rate = scope.design.network.backend.linkRate;
  if (rate === null) return [];
  const gigabits = short((rate * 8) / 1e9);
  return [
    [
      `The link rate of ${gigabits} Gbit/s does not enter: the formula counts interfaces, not their speed.`,
      `链路速率 ${gigabits} Gbit/s 未计入：公式只计接口数量，不计速率。`,
    ],
  ];
}

function rateRemarks(results: CheckedResults): readonly Words[] {
  const remarks: Words[] = [];
  for (const { accelerator, input, accelerators } of results.pools.pools) {
    const peak = peakFlopsPerSecond(accelerator);
    if (accelerator === null || peak === null || accelerators === 0) continue;
    const [en, zh] = accelerator.name;
    const tera = short(peak / 1e12);
    if (input.sustainedFlops === null) {
      remarks.push([
        `The dense peak of ${en}, ${tera} TFLOP/s, stands in the product; no job reaches it.`,
        `乘积采用 ${zh} 的稠密峰值 ${tera} TFLOP/s；实际任务无法达到。`,
      ]);
      continue;
    }
    const stated = short(input.sustainedFlops / 1e12);
    const share = short((100 * input.sustainedFlops) / peak);
    const isBelow = input.sustainedFlops < peak;
    remarks.push(
      isBelow
        ? [
            `${stated} TFLOP/s per accelerator is ${share} % of the dense peak of ${en}, ${tera} TFLOP/s.`,
            `单加速器 ${stated} TFLOP/s 为 ${zh} 稠密峰值 ${tera} TFLOP/s 的 ${share} %。`,
          ]
        : [
            `${stated} TFLOP/s per accelerator is above the dense peak of ${en}, ${tera} TFLOP/s.`,
            `单加速器 ${stated} TFLOP/s 高于 ${zh} 的稠密峰值 ${tera} TFLOP/s。`,
          ],
    );
  }
  return remarks;
}

function clusterRemarks(scope: EvaluationScope, { pools }: CheckedResults): readonly Words[] {
  const size = scope.design.network.nodesPerCluster;
  if (size === null || pools.nodes === 0 || pools.nodes % size === 0) return [];
  return [
    [
      `${pools.accelerators} accelerators in ${pools.nodes} nodes do not divide into clusters of ${size} nodes.`,
      `${pools.nodes} 个节点（${pools.accelerators} 个加速器）无法整分为每组 ${size} 个节点的集群。`,
    ],
  ];
}

function timeRemarks({ training }: CheckedResults): readonly Words[] {
  const seconds = training.trainingSeconds;
  if (seconds === null || seconds <= YEAR_SECONDS) return [];
  const years = short(seconds / YEAR_SECONDS);
  return [
    [
      `On this cluster the training takes ${years} years: the product says nothing of time.`,
      `在该集群上训练需 ${years} 年：乘积不反映时间。`,
    ],
  ];
}
