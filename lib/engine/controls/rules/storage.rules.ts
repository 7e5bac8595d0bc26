// Derived rules of the domain STO: tiers, backup and recovery.

import type { Words } from "../../inputs/declare";
import type { ResolvedTier } from "../../inputs/design";
import { protectionScheme } from "../../models/storage-protection";
import {
  all,
  allButOne,
  atLeast,
  type Check,
  fail,
  holds,
  isOneOf,
  PASS,
  partial,
  partialUnless,
  type Rules,
  type RuleView,
  UNKNOWN,
} from "../rule";

const TIERS: readonly (readonly ["hot" | "warm" | "cold", Words])[] = [
  ["hot", ["hot tier", "热层"]],
  ["warm", ["warm tier", "温层"]],
  ["cold", ["cold tier", "冷层"]],
];

/** Tiers that hold something. */
function usedTiers({ design }: RuleView) {
  return TIERS.map(([name, words]) => ({ name, words, tier: design.storage[name] })).filter(
    ({ tier }) => (tier.capacityBytes ?? 0) > 0 || (tier.share ?? 0) > 0,
  );
}

/** One condition on every tier in use; unknown while no tier is described. */
function everyTier(
  view: RuleView,
  read: (tier: ResolvedTier, name: "hot" | "warm" | "cold") => boolean | null,
  wanted: Words,
) {
  const used = usedTiers(view);
  if (used.length === 0) return UNKNOWN;
  return all(
    ...used.map(
      ({ tier, name, words }): Check => [
        read(tier, name),
        [`${wanted[0]} on the ${words[0]}`, `${words[1]}${wanted[1]}`],
      ],
    ),
  );
}

function suitability(view: RuleView) {
  const { design, facts } = view;
  const { classification, collection } = design.governance;
  const region = facts.siteRegion;
  if (classification === null || region === null) return UNKNOWN;
  const needsKeys = classification === "confidential" || classification === "restricted";
  const allowed = collection.allowedRegions;
  const checks: Check[] = [
    [allowed === null ? null : allowed.includes(region), ["a place where the data may lie", "数据允许存放的地区"]],
  ];
  if (needsKeys) {
    const isKeyed = usedTiers(view).map(({ tier }) => isOneOf(tier.encryption, ["kms", "hsm"]));
    checks.push([
      isKeyed.includes(false) ? false : isKeyed.length === 0 || isKeyed.includes(null) ? null : true,
      ["managed keys on every tier", "各层使用受管密钥"],
    ]);
  }
  return all(...checks);
}

/** Objectives against what backup and link give; a drill within the year makes it whole. */
function recovery({ design, results }: RuleView) {
  const { pointSeconds, timeSeconds, testedWithinYear } = design.storage.recovery;
  // Read as evidence: what the computed figures rest on.
  const { offsite, intervalSeconds } = design.storage.backup;
  const { recoveryPointSeconds, recoveryTimeSeconds } = results.storage;
  if (pointSeconds === null || timeSeconds === null) return UNKNOWN;
  if (offsite === 0) return fail(["No copy is at another site.", "无异地副本。"]);
  if (intervalSeconds === null || recoveryPointSeconds === null || recoveryTimeSeconds === null) return UNKNOWN;
  if (recoveryPointSeconds > pointSeconds) return fail(["The recovery point objective is missed.", "未达恢复点目标。"]);
  if (recoveryTimeSeconds > timeSeconds) return fail(["The recovery time objective is missed.", "未达恢复时间目标。"]);
  if (testedWithinYear === null) return UNKNOWN;
  return testedWithinYear ? PASS : partial(["No restore was tested within a year.", "一年内未做恢复演练。"]);
}

export const storageRules: Rules = {
  "STO-01": (view) =>
    everyTier(view, (tier) => isOneOf(tier.encryption, ["kms", "hsm"]), [
      "encryption with managed keys",
      "以受管密钥加密",
    ]),
  "STO-02": suitability,
  "STO-03": ({ design }) => {
    const { copies, media, offsite, immutable } = design.storage.backup;
    return allButOne(
      [atLeast(copies, 3), ["three copies", "三份副本"]],
      [atLeast(media, 2), ["two media", "两种介质"]],
      [atLeast(offsite, 1), ["one copy off site", "一份异地"]],
      [atLeast(immutable, 1), ["one immutable copy", "一份不可变副本"]],
    );
  },
  "STO-04": recovery,
  "STO-05": (view) => {
    // What is hot can be read again from a colder home; colder homes must survive two failures.
    const tolerated = everyTier(
      view,
      (tier, name) => {
        const scheme = protectionScheme(tier.protection);
        return scheme === null ? null : scheme.parity >= (name === "hot" ? 1 : 2);
      },
      ["enough failures survived", "可承受的故障数"],
    );
    if (tolerated.verdict !== "pass") return tolerated;
    return partialUnless([view.design.storage.racksSpread, ["failure domains over racks", "故障域跨机柜"]]);
  },
  "STO-07": (view) => {
    const access = everyTier(view, (tier) => tier.authenticated, ["authenticated access", "鉴别访问"]);
    if (access.verdict !== "pass") return access;
    return partialUnless([holds(view.design.network.isolation.segments, "storage"), ["a storage segment", "存储网段"]]);
  },
};
