// Derived rules of the domains GOV, OPS and BCM: exceptions, inventory, capacity, continuity.
import type { Words } from "../../inputs/declare";
import type { StorageResult } from "../../result-storage";
import {
  all,
  atLeast,
  type Check,
  fail,
  isOneOf,
  most,
  notApplicable,
  PASS,
  partial,
  type Rules,
  type RuleView,
  UNKNOWN,
} from "../rule";

const HOURS_4 = 14_400;
/** An alternate site closer than this shares its storms and its grid; proposal. */
const ALTERNATE_METERS = 50_000;
const TARGET_LOST = 0.05;
const FULL = 0.9;
const TIGHT = 0.8;

/** Every exception has an owner, a reason and a day in the future on which it ends. */
function exceptions({ answers, scope }: RuleView) {
  const open = answers.filter(({ state }) => state === "exception");
  const bad = open.filter(
    ({ expiresOn, owner, note }) => expiresOn === null || expiresOn < scope.today || owner === "" || note.length < 20,
  );
  if (bad.length === 0) return PASS;
  const ids = bad.map(({ controlId }) => controlId);
  return fail([
    `Exceptions without owner, reason or running date: ${ids.join(", ")}.`,
    `缺少责任人、理由或有效期的例外：${ids.join("、")}。`,
  ]);
}

function inventory({ design }: RuleView) {
  const { pools } = design.compute;
  if (pools.length === 0) return UNKNOWN;
  const named = (value: unknown) => value !== null;
  return most(
    [pools.every((pool) => named(pool.node) || named(pool.accelerator)), ["the node of every pool", "各节点池型号"]],
    [named(design.network.backend.switch), ["the switch", "交换机"]],
    [named(design.storage.hot.device), ["the storage device", "存储介质"]],
    [named(design.site.place), ["the place", "地点"]],
  );
}

/** What is used of a capacity; null while either is not known. */
type Use = readonly [Words, number | null, number | null];

/** Demands that leave out a job show what is tight, not what is enough. */
function storageUses({ tiers, coverage }: StorageResult): readonly Use[] {
  const isLeast = (coverage?.unknownJobs ?? 0) > 0;
  return tiers
    .filter(({ demandBytes, usableBytes }) => !isLeast || (demandBytes ?? 0) > TIGHT * (usableBytes ?? 0))
    .map(({ tier, demandBytes, usableBytes }) => [[`${tier} storage`, `${tier} 存储`], demandBytes, usableBytes]);
}

/** Planned peak over capacity of everything whose capacity is known. */
function capacity({ design, results }: RuleView) {
  const { facility, network, storage } = results;
  const uses: readonly Use[] = [
    [["power", "电力"], facility.facilityWatts, design.power.supply.capacityWatts],
    [["floor", "面积"], facility.floorSquareMeters, design.site.area.floorSquareMeters],
    [["uplinks", "上联"], network.uplinkDemandBytesPerSecond, network.uplinkBytesPerSecond],
  ];
  const known = [...uses, ...storageUses(storage)].flatMap(([words, used, limit]) =>
    used === null || limit === null || limit === 0 ? [] : [{ words, share: used / limit }],
  );
  if (known.length === 0) return UNKNOWN;
  const worst = known.reduce((a, b) => (b.share > a.share ? b : a));
  const percent = Math.round(worst.share * 100);
  const note: Words = [`${worst.words[0]} is used to ${percent} %.`, `${worst.words[1]}使用率 ${percent} %。`];
  if (worst.share > FULL) return fail(note);
  return worst.share > TIGHT ? partial(note) : PASS;
}

function alternateSite({ design }: RuleView) {
  const { timeSeconds, alternateSite, distanceMeters } = design.storage.recovery;
  if (timeSeconds === null) return UNKNOWN;
  if (timeSeconds > HOURS_4)
    return notApplicable(["No service must be back within four hours.", "无服务要求四小时内恢复。"]);
  return all(
    [alternateSite, ["an alternate site", "备用站点"]],
    [atLeast(distanceMeters, ALTERNATE_METERS), ["50 km of distance", "50 公里以上距离"]],
  );
}

/** Work lost to failures, checkpoints and restarts, as modelled for the worst training job. */
function trainingContinuity({ design, results, facts }: RuleView) {
  if (!facts.trains) return notApplicable(["Nothing is trained.", "无训练任务。"]);
  // Evidence: what the goodput rests on.
  const { intervalSeconds, mode } = design.storage.checkpoints;
  const goodputs = results.training.jobs.map(({ goodput }) => goodput);
  if (goodputs.length === 0 || goodputs.some((goodput) => goodput === null)) return UNKNOWN;
  const lost = 1 - Math.min(...goodputs.map((goodput) => goodput ?? 0));
  const percent = (100 * lost).toFixed(1);
  const how: Words =
    intervalSeconds === null
      ? [`${mode} checkpoints`, "检查点"]
      : [`${mode} checkpoints every ${intervalSeconds} s`, `每 ${intervalSeconds} 秒的检查点`];
  const note: Words = [`${percent} % of the time is lost with ${how[0]}.`, `采用${how[1]}损失 ${percent} % 的时间。`];
  if (lost <= TARGET_LOST) return PASS;
  return lost <= 2 * TARGET_LOST ? partial(note) : fail(note);
}

export const continuityRules: Rules = {
  "GOV-09": exceptions,
  "OPS-04": inventory,
  "OPS-07": capacity,
  "BCM-01": ({ design }) => {
    const { pointSeconds, timeSeconds } = design.storage.recovery;
    const set = (value: number | null): Check[0] => (value === null ? null : true);
    return all(
      [set(pointSeconds), ["a recovery point objective", "恢复点目标"]],
      [set(timeSeconds), ["a recovery time objective", "恢复时间目标"]],
    );
  },
  "BCM-02": alternateSite,
  "BCM-04": trainingContinuity,
};

/** Rules that only restrict an attested control. */
export const continuityLimits: Rules = {
  "STO-06": ({ design }) =>
    all([
      design.governance.disposal === null ? null : design.governance.disposal !== "none",
      ["a disposal method", "销毁方式"],
    ]),
  "STO-08": ({ design }) =>
    all([design.storage.recovery.testedWithinYear, ["a restore tested within a year", "一年内的恢复演练"]]),
  "GOV-01": ({ design }) => {
    const { regimes } = design.security;
    return all([regimes === null ? null : regimes.length > 0, ["the laws that apply", "适用法规清单"]]);
  },
  // A physician or a lender must be able to say why: a card about the model does not explain one answer.
  "GOV-05": ({ design }) => {
    const { domain } = design.purpose;
    const mustExplain = domain === "medicine" || domain === "finance";
    const accepted = mustExplain
      ? (["attribution", "interpretable"] as const)
      : (["model-card", "attribution", "interpretable"] as const);
    return all([
      isOneOf<string>(design.governance.explainability, accepted),
      [`explainability by ${accepted.join(" or ")}`, `可解释性：${accepted.join(" 或 ")}`],
    ]);
  },
};
