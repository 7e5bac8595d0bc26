// The terms that sentences about a limit are made of, in number as the count asks for.
import type { Words } from "../inputs/declare";
import { limitName } from "./limit-name";
import type { Blocker, outputs } from "./relaxation";

/** Names of what stands in the way. */
export function listed(blockers: readonly Blocker[]): Words {
  const names = blockers.map(limitName);
  const english = names.map(([en]) => en);
  const last = english.at(-1) ?? "";
  return [
    english.length > 1 ? `${english.slice(0, -1).join(", ")} and ${last}` : last,
    names.map(([, zh]) => zh).join("、"),
  ];
}

/** The pool's units; one of them only where `count` says so. */
export const unitWords = (isRack: boolean, count?: number): Words => [
  `${isRack ? "rack" : "node"}${count === 1 ? "" : "s"}`,
  isRack ? "个机柜" : "个节点",
];

/** The verb after them. */
export const bindWords = (blockers: readonly Blocker[]): string => (blockers.length > 1 ? "bind" : "binds");

export const outputWords: Readonly<Record<(typeof outputs)[number], Words>> = {
  trainingTokensPerDay: ["tokens a day", "每日训练词元"],
  trainingSamplesPerDay: ["samples a day", "每日训练样本"],
  servedTokensPerSecond: ["served tokens a second", "每秒推理词元"],
  requestsPerSecond: ["requests a second", "每秒请求"],
};
