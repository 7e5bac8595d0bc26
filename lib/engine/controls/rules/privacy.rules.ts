// Derived rules of the domains PRV and SHR: people in the data, borders, and sharing.

import type { Region } from "../project-facts";
import {
  all,
  fail,
  holds,
  isOneOf,
  notApplicable,
  PASS,
  partial,
  partialUnless,
  type Rules,
  type RuleView,
  UNKNOWN,
} from "../rule";

type Transfer = "assessment" | "standard-contract" | "certification" | "adequacy";

/** Mechanisms that the law of the region of origin knows: PIPL art. 38, GDPR chapter V. */
const MECHANISMS: Readonly<Record<Region, readonly Transfer[]>> = {
  cn: ["assessment", "standard-contract", "certification"],
  eu: ["adequacy", "standard-contract", "certification"],
  us: ["assessment", "standard-contract", "certification", "adequacy"],
  apac: ["assessment", "standard-contract", "certification", "adequacy"],
  other: ["assessment", "standard-contract", "certification", "adequacy"],
};

const NO_PERSONAL_DATA = notApplicable(["No data set is personal.", "无个人信息数据集。"]);

function deidentification({ design, facts }: RuleView) {
  if (facts.hasPersonalData === null) return UNKNOWN;
  if (!facts.hasPersonalData) return NO_PERSONAL_DATA;
  const { anonymization, deidentification, residualRiskTested, computing } = design.governance.privacy;
  if (anonymization === null && deidentification === null) return UNKNOWN;
  const isTreated = (anonymization ?? "none") !== "none" || (deidentification ?? "none") !== "none";
  if (isTreated) return partialUnless([residualRiskTested, ["a test of re-identification", "重识别风险测试"]]);
  // Patients' and other sensitive data may not be used raw, whatever its basis.
  if (facts.isSensitive === true || facts.hasRegime("hipaa") === true)
    return fail(["Sensitive data is used raw.", "直接使用敏感原始数据。"]);
  const { basis } = design.governance.collection;
  if (basis === null) return UNKNOWN;
  if (basis === "none") return fail(["Raw personal data without a legal basis.", "无合法性基础使用原始个人信息。"]);
  return computing === "none"
    ? partial(["Raw personal data, with a legal basis.", "有合法性基础，但使用原始个人信息。"])
    : partial([
        "Raw personal data, kept where it is by privacy-preserving computing.",
        "原始个人信息经隐私计算不出域使用。",
      ]);
}

function transfer({ design, facts }: RuleView) {
  const { sourceRegion, transfer } = design.governance.collection;
  const { siteRegion } = facts;
  if (facts.hasPersonalData === false && design.governance.classification !== "restricted") {
    return notApplicable(["No personal or restricted data crosses a border.", "无个人信息或受限数据跨境。"]);
  }
  if (sourceRegion === null || siteRegion === null) return UNKNOWN;
  if (sourceRegion === siteRegion) return notApplicable(["Data stays in its region.", "数据未离开来源地区。"]);
  if (design.governance.privacy.computing === "federated") return PASS;
  return all([
    isOneOf<string>(transfer, MECHANISMS[sourceRegion]),
    ["a transfer mechanism that the law of origin knows", "来源地法律认可的传输机制"],
  ]);
}

function residency({ design, facts }: RuleView) {
  const { allowedRegions } = design.governance.collection;
  if (facts.siteRegion === null) return UNKNOWN;
  if (design.governance.privacy.computing === "federated") return PASS;
  return all([holds(allowedRegions, facts.siteRegion), ["a site where the data may lie", "数据允许存放的站点地区"]]);
}

export const privacyRules: Rules = {
  "PRV-01": ({ facts }) => (facts.hasPersonalData === null ? UNKNOWN : facts.hasPersonalData ? PASS : NO_PERSONAL_DATA),
  "PRV-02": deidentification,
  "PRV-05": transfer,
  "PRV-06": residency,
  "SHR-02": ({ design }) => {
    const { scope, grantsExpire } = design.governance.sharing;
    if (scope === null) return UNKNOWN;
    if (scope === "public" && design.governance.classification !== "public")
      return fail(["Data that is not public is open to the public.", "非公开数据向公众开放。"]);
    if (grantsExpire === null) return UNKNOWN;
    return grantsExpire ? PASS : partial(["Grants do not expire.", "授权无期限。"]);
  },
};

/** Rules that only restrict an attested control. */
export const privacyLimits: Rules = {
  "PRV-03": ({ design }) =>
    all([
      isOneOf(design.governance.collection.basis, ["consent", "contract", "public-data", "law"]),
      ["a recorded legal basis", "合法性基础记录"],
    ]),
};
