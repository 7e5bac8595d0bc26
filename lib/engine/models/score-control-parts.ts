// The seven parts of the index that controls decide: weighted credit, capped while a critical control is open.
import { weightedScore } from "../controls/control-scores";
import type { ControlPartId } from "../controls/part-assignment";
import type { Words } from "../inputs/declare";
import type { ControlsResult } from "../result-controls";
import type { ScorePart } from "../result-score";
import { cappedShare, WHOLE } from "./score-sums";

const CONTROL_PART_WORDS: Readonly<Record<ControlPartId, Words>> = {
  access: ["Access", "访问控制"],
  encryption: ["Encryption", "加密"],
  audit: ["Audit", "审计"],
  collection: ["Collection", "采集"],
  labelling: ["Labelling", "标注"],
  cleaning: ["Cleaning", "清洗"],
  storage: ["Data storage", "数据存储"],
};

const NOT_ANSWERED: Words = ["None of its controls has an answer.", "其控制项均未作答。"];
const NO_OBJECT: Words = ["The design leaves none of its controls an object.", "该设计使其控制项均不适用。"];

/**
 * Part of some controls. A control without an answer earns nothing and lowers the coverage; a part none of whose
 * controls is answered is not assessed; one whose controls all lack an object asks nothing and is whole.
 */
export function controlPart(id: ControlPartId, result: ControlsResult): ScorePart {
  const controls = result.controls.filter(({ part }) => part === id);
  const sum = weightedScore(controls);
  const base = { id, words: CONTROL_PART_WORDS[id], unit: "fraction", coverage: sum.coverage } as const;
  if (sum.notApplicableShare === 1) {
    return { ...base, value: WHOLE, ratio: null, delivered: null, required: null, cappedBy: [], reason: NO_OBJECT };
  }
  if (sum.coverage === 0) {
    return { ...base, value: null, ratio: null, delivered: null, required: null, cappedBy: [], reason: NOT_ANSWERED };
  }
  const open = controls.filter((control) => result.openCritical.includes(control.id)).map((control) => control.id);
  const value = cappedShare(sum.score, open.length);
  // Only a cap that bites is shown.
  const cappedBy = value < sum.score ? open : [];
  return { ...base, value, cappedBy, ratio: sum.score, delivered: sum.score, required: WHOLE, reason: null };
}
