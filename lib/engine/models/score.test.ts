import { describe, expect, it } from "vitest";
import type { Sections } from "../../../test/engine/control-cases/control-case";
import { costedResultsOf } from "../../../test/engine/control-cases/outcome-of";
import { scopeOf, TEST_DAY } from "../../../test/engine/scope-of";
import { NO_CAPABILITY, NO_DEMANDS } from "../../../test/engine/workload-results";
import { evaluateControls } from "../controls/evaluate-controls";
import { controlsOfPart } from "../controls/part-assignment";
import type { NetworkResult } from "../result";
import type { ControlResult } from "../result-controls";
import type { PartId } from "../result-score";
import type { StorageTierResult } from "../result-storage";
import type { CheckedResults, ScoreInputs, StorageDemands } from "./evaluation-steps";
import { evaluateScore } from "./score";

const GOOD: ScoreInputs = {
  referenceFlopsPerSecond: 9,
  requiredFlopsPerSecond: 10,
  modelledEfficiency: 0.36,
  referenceEfficiency: 0.4,
  linkBytesPerSecond: 9,
  requiredLinkBytesPerSecond: 10,
  deliveredBisection: 0.9,
  requiredBisection: 1,
};

interface Given {
  readonly design?: Sections;
  readonly scoreInputs?: Partial<ScoreInputs>;
  readonly network?: Partial<NetworkResult>;
  readonly tiers?: readonly Partial<StorageTierResult>[];
  readonly demands?: Partial<StorageDemands>;
  /** Credit of every control; null = not assessed. */
  readonly credit?: number | null;
  readonly control?: (control: ControlResult) => Partial<ControlResult>;
  readonly buildable?: boolean;
}

/** Scores results in which everything delivers nine tenths of what is asked, but for what a test changes. */
function scored(given: Given = {}) {
  const design: Sections = given.design ?? {
    storage: { backup: { copies: 3, offsite: 1 }, recovery: { pointSeconds: 60, timeSeconds: 60 } },
    security: { audit: { retentionSeconds: 15_552_000 } },
  };
  const scope = scopeOf(design);
  const costed = costedResultsOf(scope);
  const network = {
    ...costed.network,
    uplinkAfterFailureBytesPerSecond: 9,
    uplinkDemandBytesPerSecond: 10,
    ...given.network,
  };
  const tiers = given.tiers ?? [{ tier: "hot", usableBytes: 90, demandBytes: 100 }];
  const filled = tiers.map((tier) => ({ ...NO_TIER, ...tier }));
  const storage = { ...costed.storage, tiers: filled, recoveryPointSeconds: 60, recoveryTimeSeconds: 60 };
  const raw = evaluateControls(scope, { answers: [], today: TEST_DAY }, costed);
  const credit = given.credit === undefined ? 0.9 : given.credit;
  const state = credit === null ? "not-assessed" : "met";
  const controls = raw.controls.map((control): ControlResult => {
    const base: ControlResult = { ...control, state, credit: credit ?? 0 };
    return { ...base, ...given.control?.(base) };
  });
  const openCritical = controls
    .filter((c) => c.weightClass === "critical" && c.state === "not-met")
    .map(({ id }) => id);
  const checked: CheckedResults = {
    ...costed,
    network,
    storage,
    demands: { ...NO_DEMANDS, trainingDataBytes: 100, ...given.demands },
    controls: { ...raw, controls, openCritical },
    verdict: {
      onTime: ABSENT,
      onBudget: ABSENT,
      withinPower: ABSENT,
      constraints: [],
      unassessed: [],
      coverage: null,
      binds: null,
    },
    buildable: given.buildable ?? true,
    scoreInputs: { ...GOOD, ...given.scoreInputs },
    assumptions: [],
  };
  const { index } = evaluateScore(scope, checked);
  const part = (id: PartId) => {
    const found = index.factors.flatMap(({ parts }) => parts).find((one) => one.id === id);
    if (found === undefined) throw new Error(`no part ${id}`);
    return found;
  };
  return { index, part };
}
const NO_TIER: StorageTierResult = {
  ...NO_CAPABILITY,
  tier: "hot",
  device: null,
  demandBytes: null,
  needs: null,
  demandReadBytesPerSecond: null,
  demandWriteBytesPerSecond: null,
  demandOperationsPerSecond: null,
  share: null,
};
const ABSENT = { state: "not-assessed", delivered: null, target: null, unit: "seconds", reason: null } as const;

describe("the index", () => {
  it("is the product of its fourteen parts in five factors: about 23 where each is 0.9", () => {
    const { index } = scored();
    const parts = index.factors.flatMap((factor) => factor.parts);
    expect(parts.map(({ id }) => id)).toEqual([
      ...["hardware", "software", "servers", "switches", "routers", "devices", "policy"],
      ...["access", "encryption", "audit", "collection", "labelling", "cleaning", "storage"],
    ]);
    const product = parts.reduce((p, { value }) => p * (value ?? Number.NaN), 1);
    expect(index.value).toBeCloseTo(100 * product, 9);
    expect(index.value).toBeGreaterThan(20);
    expect(index.value).toBeLessThan(27);
    expect(index.geometricMean).toBeCloseTo(product ** 0.2, 12);
    expect(index.coverage).toBe(1);
    expect(index.reason).toBeNull();
  });

  it("names the factor that is weakest", () => {
    expect(scored().index.weakest).toBe("governance");
    expect(scored({ scoreInputs: { modelledEfficiency: 0.04 } }).index.weakest).toBe("compute");
  });

  it("is withheld while one part is not assessed, and the assessed factors are shown meanwhile", () => {
    const { index } = scored({ scoreInputs: { requiredFlopsPerSecond: null } });
    expect(index.value).toBeNull();
    expect(index.geometricMean).toBeNull();
    expect(index.reason?.[0]).toContain("Hardware");
    expect(index.factors.find(({ id }) => id === "compute")?.value).toBeNull();
    expect(index.factors.find(({ id }) => id === "network")?.value).toBeCloseTo(0.729, 9);
    expect(index.coverage).toBeCloseTo(13 / 14, 9);
  });

  it("does not exist for a design that cannot be built", () => {
    const { index } = scored({ buildable: false });
    expect(index.value).toBeNull();
    expect(index.reason?.[0]).toContain("cannot be built");
    expect(index.weakest).not.toBeNull();
  });
});

describe("modelled parts", () => {
  it("cap at one and show the surplus", () => {
    const part = scored({ scoreInputs: { referenceFlopsPerSecond: 30 } }).part("hardware");
    expect(part).toMatchObject({ value: 1, ratio: 3, delivered: 30, required: 10, coverage: 1 });
  });

  it.each([
    ["hardware", { referenceFlopsPerSecond: null }],
    ["software", { modelledEfficiency: null }],
    ["servers", { linkBytesPerSecond: null }],
    ["switches", { requiredBisection: null }],
  ] as const)("%s is not assessed without its figures, with a reason", (id, scoreInputs) => {
    expect(scored({ scoreInputs }).part(id)).toMatchObject({ value: null, ratio: null, coverage: 0 });
    expect(scored({ scoreInputs }).part(id).reason?.[1]).toMatch(/\p{Script=Han}/u);
  });

  it("need nothing of the routers of a closed site, and something of an open one", () => {
    const network = { uplinkAfterFailureBytesPerSecond: null, uplinkDemandBytesPerSecond: null };
    expect(scored({ network }).part("routers").value).toBeNull();
    const closed = scored({ network, design: { network: { encryption: { externalLinksOff: true } } } }).part("routers");
    expect(closed).toMatchObject({ value: 1, ratio: null });
    expect(scored({ network: { uplinkAfterFailureBytesPerSecond: 0 } }).part("routers").value).toBe(0);
  });

  it("take the worst of capacity, bandwidth and operations over the tiers", () => {
    const tiers = [
      {
        tier: "hot",
        usableBytes: 200,
        demandBytes: 100,
        readBytesPerSecond: 40,
        demandReadBytesPerSecond: 80,
        operationsPerSecond: 7,
        demandOperationsPerSecond: 8,
      },
      { tier: "cold", usableBytes: 90, demandBytes: 100 },
    ] as const;
    expect(scored({ tiers }).part("devices")).toMatchObject({ value: 0.5, unit: "bytesPerSecond" });
  });

  it("leave the devices open while one demand has no answer, and without any demand", () => {
    const open = [
      { tier: "hot", usableBytes: 200, demandBytes: 100 },
      { tier: "cold", usableBytes: null, demandBytes: 100 },
    ] as const;
    expect(scored({ tiers: open }).part("devices")).toMatchObject({ value: null, coverage: 0.5 });
    expect(scored({ tiers: [{ tier: "hot", usableBytes: 200 }] }).part("devices")).toMatchObject({
      value: null,
      coverage: 0,
    });
  });

  it("leave the devices open while nobody knows what a job asks, however much they give", () => {
    const tiers = [{ tier: "hot", usableBytes: 200, demandBytes: 100 }] as const;
    const asked = (unknownJobs: number) => scored({ tiers, demands: { jobs: 4, unknownJobs } }).part("devices");
    expect(asked(0)).toMatchObject({ value: 1, coverage: 1 });
    expect(asked(1)).toMatchObject({ value: null, coverage: 0.75 });
  });
});

describe("storage policy", () => {
  const policy = (design: Sections, tiers: Given["tiers"] = [{ tier: "hot", usableBytes: 50, demandBytes: 100 }]) =>
    scored({ design, tiers }).part("policy");

  it("is the mean of working set, copies, point, time and retention", () => {
    const design: Sections = {
      storage: { backup: { copies: 2, offsite: 1 }, recovery: { pointSeconds: 30, timeSeconds: 120 } },
      security: { audit: { retentionSeconds: 7_776_000 } },
    };
    expect(policy(design).value).toBeCloseTo((0.5 + 2 / 3 + 0.5 + 1 + 0.5) / 5, 9);
  });

  it("counts a question without an answer as nothing, and shows the coverage", () => {
    expect(policy({ storage: { backup: { copies: 3 } } })).toMatchObject({ value: 0.3, coverage: 0.4 });
  });

  it("fails both objectives without an off-site copy", () => {
    expect(
      policy({ storage: { backup: { offsite: 0 }, recovery: { pointSeconds: 60, timeSeconds: 60 } } }, []).value,
    ).toBe(0);
  });

  it("asks six years of logs where HIPAA applies", () => {
    const audit = { retentionSeconds: 189_216_000 / 2 };
    expect(policy({ security: { audit } }, []).value).toBeCloseTo(0.2, 9);
    expect(policy({ security: { audit, regimes: ["hipaa"] } }, []).value).toBeCloseTo(0.1, 9);
  });

  it("is not assessed while nothing is answered", () => {
    expect(policy({}, [])).toMatchObject({ value: null, coverage: 0 });
  });
});

describe("parts of controls", () => {
  it("are the weighted credit of the controls assigned to them", () => {
    expect(scored({ credit: 0.6 }).part("access").value).toBeCloseTo(0.6, 9);
    const one = scored({
      credit: 1,
      control: ({ id }) => (id === "DAT-12" ? { credit: 0, state: "not-met" } : {}),
    }).part("labelling");
    expect(one.value).toBeLessThan(1);
    expect(one.cappedBy).toEqual([]);
  });

  it("are capped at a half by an open critical control, which is named", () => {
    const part = scored({
      credit: 1,
      control: ({ id }) => (id === "LOG-05" ? { credit: 0, state: "not-met" } : {}),
    }).part("audit");
    expect(part.value).toBe(0.5);
    expect(part.cappedBy).toEqual(["LOG-05"]);
    expect(part.ratio).toBeGreaterThan(0.5);
  });

  it("below the cap are low for their own reasons", () => {
    const part = scored({
      credit: 0.2,
      control: ({ id }) => (id === "LOG-05" ? { credit: 0, state: "not-met" } : {}),
    }).part("audit");
    expect(part.value).toBeLessThan(0.5);
    expect(part.cappedBy).toEqual([]);
  });

  it("without any answer are not assessed", () => {
    expect(scored({ credit: null }).part("cleaning")).toMatchObject({ value: null, coverage: 0 });
  });

  it("with some answers count the others as nothing, and show the coverage", () => {
    const [first] = controlsOfPart.labelling;
    const part = scored({ credit: null, control: ({ id }) => (id === first ? { credit: 1, state: "met" } : {}) }).part(
      "labelling",
    );
    expect(part.value).toBeGreaterThan(0);
    expect(part.value).toBeLessThan(1);
    expect(part.coverage).toBe(part.value);
  });

  it("whose controls all lack an object ask nothing", () => {
    const part = scored({
      control: ({ part: of }) => (of === "cleaning" ? { credit: 0, state: "not-applicable" } : {}),
    }).part("cleaning");
    expect(part).toMatchObject({ value: 1, ratio: null, coverage: 1 });
    expect(part.reason).not.toBeNull();
  });
});
