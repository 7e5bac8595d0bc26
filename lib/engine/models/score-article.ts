// The article's raw product, from the design's own fields, in the article's own units.
import type { Words } from "../inputs/declare";
import type { Assumption } from "../result";
import type { ArticleTerm, Score } from "../result-score";
import type { EvaluationScope } from "../scope";
import type { ComputePool } from "./compute-pools";
import type { CheckedResults } from "./evaluation-steps";
import { exactProduct, inPowerOfTen } from "./score-product";
import { articleRemarks, peakFlopsPerSecond } from "./score-remarks";

/** A term that may lack its value. */
interface OpenTerm extends Omit<ArticleTerm, "value"> {
  readonly value: number | null;
}

/** Whether nobody entered a field: its value is a default, or follows another choice. */
type IsAssumed = (path: string) => boolean;

const F_IS_ONE: Words = [
  "The article gives its factors f no values: they are taken as 1.",
  "原文未给出各系数 f 的取值，此处取 1。",
];

/**
 * Product of the article: accelerators × TFLOPS × interfaces × nodes per cluster × GB/s × tier shares × f.
 * @returns the product rounded once; null with a reason while a term has no value
 */
export function articleProduct(scope: EvaluationScope, results: CheckedResults): Score["article"] {
  const isAssumed = assumedPaths(results.assumptions);
  const terms = [
    ...computeTerms(results, isAssumed),
    ...networkTerms(scope, isAssumed),
    ...storageTerms(scope, results),
  ];
  const known = terms.filter((term): term is ArticleTerm => term.value !== null);
  const missing = terms.filter(({ value }) => value === null);
  const factor: ArticleTerm = {
    id: "f",
    words: ["Factors f", "系数 f"],
    value: 1,
    unit: "",
    field: null,
    assumed: F_IS_ONE,
  };
  const remarks = articleRemarks(scope, results);
  if (missing.length > 0) {
    const names = (language: 0 | 1, glue: string) => missing.map(({ words }) => words[language]).join(glue);
    const reason: Words = [`No value for: ${names(0, ", ")}.`, `缺少：${names(1, "、")}。`];
    return { product: null, terms: [...known, factor], remarks, reason };
  }
  return { product: exactProduct(known.map(({ value }) => value)), terms: [...known, factor], remarks, reason: null };
}

function assumedPaths(assumptions: readonly Assumption[]): IsAssumed {
  const paths = new Set(assumptions.map(({ path }) => path));
  return (path) => paths.has(path);
}

function computeTerms(results: CheckedResults, isAssumed: IsAssumed): readonly OpenTerm[] {
  const pools = results.pools.pools.filter(({ accelerators }) => accelerators > 0);
  const only = pools.length === 1 ? pools[0] : undefined;
  const path = only === undefined ? "compute.pools[*]" : only.path;
  const words: Words = ["Accelerators", "加速器数"];
  const accelerators = pools.reduce((sum, pool) => sum + pool.accelerators, 0);
  return [
    {
      id: "accelerators",
      words,
      value: pools.length === 0 ? null : accelerators,
      unit: "",
      field: `${path}.nodes`,
      assumed: null,
    },
    {
      id: "rate",
      words: ["Rate per accelerator", "单加速器算力"],
      value: meanTeraflops(pools),
      unit: "TFLOP/s",
      field: `${path}.${rateField(pools, path, isAssumed)}`,
      assumed: null,
    },
  ];
}

/** Field that the rate comes from: stated, or the peak of the part that the accelerator or the node names. */
function rateField(pools: readonly ComputePool[], path: string, isAssumed: IsAssumed): string {
  if (pools.some(({ input }) => input.sustainedFlops !== null)) return "sustainedFlops";
  return isAssumed(`${path}.accelerator`) ? "node" : "accelerator";
}

/** Rate per accelerator over all pools, so that accelerators × rate is the cluster's. */
function meanTeraflops(pools: readonly ComputePool[]): number | null {
  const rates = pools.map(({ input, accelerator }) => input.sustainedFlops ?? peakFlopsPerSecond(accelerator));
  const [first] = rates;
  if (first === undefined || first === null || rates.includes(null)) return null;
  if (rates.every((rate) => rate === first)) return inPowerOfTen(first, 12);
  let cluster = 0;
  let accelerators = 0;
  pools.forEach((pool, index) => {
    cluster += pool.accelerators * (rates[index] ?? 0);
    accelerators += pool.accelerators;
  });
  return cluster / accelerators / 1e12;
}

function networkTerms(scope: EvaluationScope, isAssumed: IsAssumed): readonly OpenTerm[] {
  const { interfaces, nodesPerCluster } = scope.design.network;
  return [
    stated("interfaces", ["Interfaces", "接口数"], interfaces, "network.interfaces", isAssumed, [
      "Not stated: the fabric ports of all nodes.",
      "未填写：取所有节点的网络端口数。",
    ]),
    stated(
      "nodes-per-cluster",
      ["Nodes per cluster", "每集群节点数"],
      nodesPerCluster,
      "network.nodesPerCluster",
      isAssumed,
      ["Not stated: all nodes.", "未填写：取全部节点。"],
    ),
  ];
}

function stated(
  id: string,
  words: Words,
  value: number | null,
  path: string,
  isAssumed: IsAssumed,
  follows: Words,
): OpenTerm {
  const assumed = value !== null && isAssumed(path);
  return { id, words, value, unit: "", field: assumed ? null : path, assumed: assumed ? follows : null };
}

function storageTerms(scope: EvaluationScope, results: CheckedResults): readonly OpenTerm[] {
  const { hot, warm, cold } = scope.design.storage;
  const modelled = results.storage.tiers.find(({ tier }) => tier === "hot")?.readBytesPerSecond ?? null;
  const read = hot.readBytesPerSecond ?? modelled;
  const isModelled = hot.readBytesPerSecond === null && modelled !== null;
  const share = (tier: "hot" | "warm" | "cold", words: Words, value: number | null): OpenTerm => ({
    id: `${tier}-share`,
    words,
    value,
    unit: "",
    field: `storage.${tier}.share`,
    assumed: null,
  });
  return [
    {
      id: "hot-read",
      words: ["Hot-tier read rate", "热层读速率"],
      value: read === null ? null : inPowerOfTen(read, 9),
      unit: "GB/s",
      field: isModelled ? null : "storage.hot.readBytesPerSecond",
      assumed: isModelled ? ["Not stated: what its devices deliver.", "未填写：由介质推算。"] : null,
    },
    share("hot", ["Hot share", "热数据占比"], hot.share),
    share("warm", ["Warm share", "温数据占比"], warm.share),
    share("cold", ["Cold share", "冷数据占比"], cold.share),
  ];
}
