// Derived rules of the domain DAT: what is collected, labelled, cleaned, traced and given up.

import { YEAR_SECONDS } from "../../units/spans";
import {
  all,
  atLeast,
  fail,
  isOneOf,
  most,
  PASS,
  partial,
  partialUnless,
  type Rules,
  type RuleView,
  UNKNOWN,
} from "../rule";

/** Keeping personal data longer than this is keeping it for ever. */
const INDEFINITE = 50 * YEAR_SECONDS;
/** Agreement between annotators that labels need: convention for a usable gold set. */
const AGREEMENT = 0.8;

function register({ design }: RuleView) {
  const { registered } = design.governance.collection;
  if (registered === null) return UNKNOWN;
  if (registered >= 1) return PASS;
  const note = [
    `${Math.round(registered * 100)} % of the data sets have a card.`,
    `${Math.round(registered * 100)} % 的数据集有说明卡。`,
  ] as const;
  return registered >= 0.8 ? partial(note) : fail(note);
}

export const dataRules: Rules = {
  "DAT-02": register,
  "DAT-06": ({ design }) => {
    const { versioned, lineage } = design.governance.standards;
    return most([versioned, ["versioned data sets", "数据集版本"]], [lineage, ["lineage", "血缘"]]);
  },
  "DAT-07": ({ design }) =>
    all(
      [design.governance.classification === null ? null : true, ["a classification", "数据分级"]],
      [design.governance.handlingProfiles, ["a handling profile per class", "各级别处置要求"]],
    ),
  "DAT-08": ({ design, facts }) => {
    const { retentionSeconds, disposal } = design.governance;
    const isBounded =
      retentionSeconds === null ? null : facts.hasPersonalData === false || retentionSeconds < INDEFINITE;
    return all(
      [isBounded, ["a bounded retention", "有限的保存期限"]],
      [isOneOf(disposal, ["delete", "crypto-erase", "destroy"]), ["a disposal method", "销毁方式"]],
    );
  },
  "DAT-11": ({ design }) => {
    const { quarantine, qualityGates } = design.governance.standards;
    return all(
      [quarantine, ["quarantine before use", "入库隔离"]],
      [atLeast(qualityGates, 1), ["a quality gate", "质量关口"]],
    );
  },
  "DAT-13": ({ design }) => {
    const { versioned, rejectsKept } = design.governance.cleaning;
    return all(
      [versioned, ["versioned rules", "规则版本"]],
      [rejectsKept, ["rejected samples kept", "保留被剔除样本"]],
    );
  },
};

/** Rules that only restrict an attested control. */
export const dataLimits: Rules = {
  "DAT-01": ({ design }) =>
    all([
      isOneOf(design.governance.collection.basis, ["consent", "contract", "public-data", "law"]),
      ["a recorded legal basis", "合法性基础记录"],
    ]),
  "DAT-03": ({ design }) =>
    all([atLeast(design.governance.labelling.agreement, AGREEMENT), ["agreement of four in five", "一致率不低于八成"]]),
  "DAT-04": ({ design, facts }) => {
    const { steps } = design.governance.cleaning;
    const has = (step: "deduplication" | "quality" | "safety" | "personal-data") =>
      steps === null ? null : steps.includes(step);
    return most(
      [has("deduplication"), ["deduplication", "去重"]],
      [has("quality"), ["a quality filter", "质量过滤"]],
      [has("safety"), ["a harmful-content filter", "有害内容过滤"]],
      [facts.hasPersonalData === false ? true : has("personal-data"), ["removal of personal data", "去除个人信息"]],
    );
  },
  // Benchmarks inside the training data make every measurement of quality worthless.
  "DAT-05": ({ design }) => {
    const { steps } = design.governance.cleaning;
    return partialUnless([
      steps === null ? null : steps.includes("decontamination"),
      ["removal of benchmark data", "去除评测数据"],
    ]);
  },
};
