import { describe, expect, it } from "vitest";
import { findingIds, scopeOf } from "../../../test/engine/scope-of";
import { NO_DEMANDS } from "../../../test/engine/workload-results";
import { catalog } from "../catalog/catalog.gen";
import type { DesignDocument } from "../inputs/design";
import type { StorageDemands } from "./evaluation-steps";
import { evaluateStorage } from "./storage";
import { annualLossProbability } from "./storage-protection";
import { sizeStorage } from "./storage-tiers";

type StorageDocument = NonNullable<DesignDocument["storage"]>;

function evaluated(storage: StorageDocument, demands: Partial<StorageDemands> = {}) {
  const scope = scopeOf({ storage });
  const result = evaluateStorage(scope, sizeStorage(scope), { ...NO_DEMANDS, ...demands });
  return { result, found: findingIds(scope) };
}

const HOT = { device: "generic-pcie5-ssd-15tb", capacityBytes: 1e15, protection: "ec-8-2" } as const;

describe("drives of a tier", () => {
  it("follow capacity and protection: 1 PB usable in 8+2 is 1.25 PB raw, 82 drives of 15.36 TB", () => {
    const [hot] = sizeStorage(scopeOf({ storage: { hot: HOT } }));
    expect(hot?.devices).toBe(82);
    expect(hot?.rawBytes).toBe(82 * 15.36e12);
    expect(hot?.toleratedFailures).toBe(2);
  });

  it("follow bandwidth where it asks for more: 5 TB/s at 60 % of 14 GB/s a drive is 596 drives", () => {
    const [hot] = sizeStorage(
      scopeOf({ storage: { hot: { ...HOT, readBytesPerSecond: 5e12, writeBytesPerSecond: 1 } } }),
    );
    expect(hot?.devices).toBe(Math.ceil(5e12 / (14e9 * 0.6)));
  });

  it("are never fewer than a protection group, and none for an empty tier", () => {
    const of = (capacityBytes: number) =>
      sizeStorage(scopeOf({ storage: { hot: { ...HOT, capacityBytes } } }))[0]?.devices;
    expect(of(1e12)).toBe(10);
    expect(of(0)).toBe(0);
  });

  it("give the tier its rate, operations and power when nobody states them", () => {
    const [hot] = sizeStorage(scopeOf({ storage: { hot: HOT } }));
    expect(hot?.readBytesPerSecond).toBeCloseTo(82 * 14e9 * 0.6, 0);
    expect(hot?.writeBytesPerSecond).toBeCloseTo((82 * 7e9 * 0.6) / 1.25, 0);
    expect(hot?.operationsPerSecond).toBeCloseTo(82 * 2.5e6 * 0.6, 0);
    expect(hot?.watts).toBe(82 * 25 + 4 * 500);
  });

  it("are not known without a protection scheme, and the finding says so", () => {
    const { result, found } = evaluated({ hot: { device: HOT.device, capacityBytes: 1e12 } });
    expect(result.tiers[0]?.devices).toBeNull();
    expect(found).toContain("storage.protectionOpen");
  });

  it("are not known without a device, and the finding says what that leaves out", () => {
    expect(evaluated({ hot: { capacityBytes: 1e12, protection: "ec-8-2" } }).found).toContain("storage.deviceOpen");
    expect(evaluated({ hot: HOT }).found).not.toContain("storage.deviceOpen");
  });

  it("double with the capacity", () => {
    const count = (bytes: number) =>
      sizeStorage(scopeOf({ storage: { hot: { ...HOT, capacityBytes: bytes } } }))[0]?.devices ?? 0;
    expect(count(2 * 1.2288e15)).toBe(2 * count(1.2288e15));
  });
});

describe("demands", () => {
  const shares = { hot: { ...HOT, share: 0.5 }, warm: { share: 0.3 }, cold: { share: 0.2 } } as const;

  it("split data over the shares, grown over the horizon, and add checkpoints and on-site copies", () => {
    const { result } = evaluated(
      {
        ...shares,
        dataset: { bytes: 100e12, yearlyGrowth: 0.5 },
        checkpoints: { retained: 10 },
        backup: { copies: 3, offsite: 1 },
      },
      { checkpointBytes: 1e12 },
    );
    const [hot, warm, cold] = result.tiers;
    expect(hot?.demandBytes).toBeCloseTo(75e12 + 2e12, -3);
    expect(warm?.demandBytes).toBeCloseTo(45e12 + 8e12, -3);
    expect(cold?.demandBytes).toBeCloseTo(30e12 + 150e12, -3);
  });

  it("take the data from the jobs where nobody states it", () => {
    expect(evaluated(shares, { trainingDataBytes: 7e12 }).result.datasetBytes).toBe(7e12);
  });

  it("ask the warm tier for its part of the training reads", () => {
    const { result } = evaluated(shares, { trainingReadBytesPerSecond: 8e9 });
    expect(result.tiers.map((tier) => tier.demandReadBytesPerSecond)).toEqual([8e9, 3e9, null]);
  });

  it("time a checkpoint by the hot tier's write rate", () => {
    const { result, found } = evaluated(
      { hot: { readBytesPerSecond: 4e9 }, checkpoints: { intervalSeconds: 400 } },
      { checkpointBytes: 1e12 },
    );
    expect(result.checkpointWriteSeconds).toBe(500);
    expect(found).toContain("storage.checkpointSlow");
  });
});

describe("findings", () => {
  it.each([
    ["storage.sharesOff", { hot: { share: 0.5 }, warm: { share: 0.3 } }, {}],
    ["storage.capacityShort", { hot: { capacityBytes: 1e12, share: 1 }, dataset: { bytes: 2e12 } }, {}],
    ["storage.readStarves", { hot: { readBytesPerSecond: 1e9 } }, { trainingReadBytesPerSecond: 2e9 }],
    ["storage.operationsStarve", { hot: { operationsPerSecond: 1000 } }, { trainingReadOperationsPerSecond: 5000 }],
    ["storage.unprotected", { hot: { ...HOT, protection: "none" } }, {}],
    ["storage.lossLikely", { cold: { device: "generic-hdd-24tb", capacityBytes: 1e18, protection: "replica-2" } }, {}],
    ["storage.noOffsite", { backup: { offsite: 0 } }, {}],
    ["storage.pointMissed", { backup: { offsite: 1, intervalSeconds: 86_400 }, recovery: { pointSeconds: 3600 } }, {}],
  ] as const)("%s is reported", (id, storage, demands) => {
    expect(evaluated(storage as StorageDocument, demands).found).toContain(id);
  });

  it("are silent for a tier that holds", () => {
    const { found } = evaluated(
      { hot: { ...HOT, share: 1, readBytesPerSecond: 1e10 }, dataset: { bytes: 1e13 } },
      { trainingReadBytesPerSecond: 1e9 },
    );
    expect(found).toEqual([]);
  });
});

describe("recovery", () => {
  const base = {
    dataset: { bytes: 3.65e14, yearlyGrowth: 1 },
    hot: { share: 0.5 },
    backup: { offsite: 1, intervalSeconds: 86_400 },
  };

  it("point is the interval plus sending the day's growth: 1 TB at 1 GB/s", () => {
    const { result } = evaluated({ ...base, recovery: { replicationBytesPerSecond: 1e9 } });
    expect(result.recoveryPointSeconds).toBeCloseTo(86_400 + 1000, 6);
  });

  it("point is not known where the link falls behind what grows, or is not there, and says so", () => {
    const over = (rate: number | null) =>
      evaluated({ ...base, recovery: rate === null ? {} : { replicationBytesPerSecond: rate } });
    // 1 TB a day is 11.6 MB/s.
    expect(over(12e6).found).not.toContain("storage.replicationSlow");
    expect(over(11e6).result.recoveryPointSeconds).toBeNull();
    expect(over(11e6).found).toContain("storage.replicationSlow");
    expect(over(null).result.recoveryPointSeconds).toBeNull();
    expect(over(null).found).toContain("storage.replicationOpen");
    expect(evaluated({ ...base, dataset: { bytes: 1e15, yearlyGrowth: 0 } }).result.recoveryPointSeconds).toBe(86_400);
  });

  it("time is the failover plus restoring the hot share, and the failover alone with an alternate site", () => {
    const restored = evaluated({ ...base, recovery: { replicationBytesPerSecond: 1e9 } }).result.recoveryTimeSeconds;
    expect(restored).toBeCloseTo(3600 + 182_500, 3);
    const failedOver = evaluated({ ...base, recovery: { alternateSite: true } }).result.recoveryTimeSeconds;
    expect(failedOver).toBe(3600);
  });

  it("is not known without an off-site copy", () => {
    const { result } = evaluated({ ...base, backup: { intervalSeconds: 60 } });
    expect(result.recoveryPointSeconds).toBeNull();
    expect(result.recoveryTimeSeconds).toBeNull();
  });
});

describe("yearly chance of loss", () => {
  it("falls with every parity device", () => {
    const loss = (parity: number) => annualLossProbability({ data: 8, parity }, 120, 0.01, 36_000);
    expect(loss(0)).toBeGreaterThan(loss(1));
    expect(loss(1)).toBeGreaterThan(loss(2));
    expect(loss(2)).toBeGreaterThan(loss(3));
  });

  it("of two mirrored drives is rate × rate × exposure × 2", () => {
    const exposure = 36_000 / 31_536_000;
    expect(annualLossProbability({ data: 1, parity: 1 }, 2, 0.01, 36_000)).toBeCloseTo(2 * 0.01 * 0.01 * exposure, 12);
  });
});

describe("what a tier's raw bytes are", () => {
  it("is what is usable, its protection and the surplus of whole drives", () => {
    const [hot] = sizeStorage(scopeOf({ storage: { hot: HOT } }));
    expect(hot?.protectionBytes).toBe(0.25e15);
    expect(hot?.surplusBytes).toBe(82 * 15.36e12 - 1.25e15);
  });
});

describe("durability", () => {
  const FRONTEND = { frontend: { linkRate: 5e10, separateStoragePlane: true } } as const;
  const hotOf = (storage: StorageDocument) => sizeStorage(scopeOf({ storage, network: FRONTEND }))[0];

  it("rebuilds a drive through the server's port where that is slower: 15.36 TB at 50 GB/s × 25 % ÷ 8", () => {
    expect(hotOf({ hot: HOT })?.rebuildSeconds).toBeCloseTo(15.36e12 / ((5e10 * 0.25) / 8), 6);
  });

  it("rebuilds a mirrored disk at its own write rate where the port is faster", () => {
    const disk = hotOf({ hot: { device: "generic-hdd-24tb", capacityBytes: 1e15, protection: "replica-2" } });
    const write = catalog.storageDevices["generic-hdd-24tb"]?.writeBytesPerSecond ?? Number.NaN;
    expect(disk?.rebuildSeconds).toBeCloseTo(24e12 / (write * 0.6), 3);
  });

  it("of 8+2 is worked by hand: 82 drives, three failures within two rebuilds", () => {
    const hot = hotOf({ hot: HOT });
    const during = 0.01 * (15.36e12 / ((5e10 * 0.25) / 8) / 31_536_000);
    const yearly = 82 * 0.01 * 9 * during * 8 * during;
    expect((hot?.annualLossProbability ?? 0) / yearly).toBeCloseTo(1, 6);
    expect(hot?.durabilityNines).toBeCloseTo(-Math.log10(yearly), 6);
    expect(((hot?.meanSecondsToDataLoss ?? 0) * yearly) / 31_536_000).toBeCloseTo(1, 9);
  });

  it("of an empty tier is not known", () => {
    expect(hotOf({ hot: { ...HOT, capacityBytes: 0 } })?.annualLossProbability).toBeNull();
  });
});

describe("demands by kind", () => {
  it("sum to the tier's demand, logs on cold as long as they are kept", () => {
    const scope = scopeOf({
      compute: { pools: [{ id: "a", nodes: 8 }] },
      security: { audit: { retentionSeconds: 31_536_000 } },
      storage: { dataset: { bytes: 1e14, yearlyGrowth: 0 }, cold: { share: 0.2 }, backup: { copies: 3, offsite: 1 } },
    });
    const cold = evaluateStorage(scope, sizeStorage(scope), NO_DEMANDS).tiers[2];
    expect(cold?.needs).toEqual({ data: 2e13, checkpoints: 0, weights: 0, copies: 1e14, logs: 8 * 1e4 * 31_536_000 });
    expect(cold?.demandBytes).toBe(2e13 + 1e14 + 8 * 1e4 * 31_536_000);
  });

  it("write checkpoints to hot at their mean rate and drain them to warm", () => {
    const asked = { checkpointBytes: 1e12, checkpointIntervalSeconds: 500 };
    const { result, found } = evaluated({ warm: { writeBytesPerSecond: 1e9 }, checkpoints: { retained: 10 } }, asked);
    expect(result.tiers.map((tier) => tier.demandWriteBytesPerSecond)).toEqual([2e9, 2e9, null]);
    expect(found).toContain("storage.writeStarves");
    const few = evaluated({ checkpoints: { retained: 2 } }, asked).result;
    expect(few.tiers[1]?.demandWriteBytesPerSecond).toBeNull();
  });
});

describe("times and places", () => {
  it("time a restore, and the share that checkpoints stop the jobs for", () => {
    const { result } = evaluated(
      { hot: { readBytesPerSecond: 4e9 }, checkpoints: { intervalSeconds: 900, retained: 5 } },
      { checkpointBytes: 1e12, checkpointBlockingSeconds: 100 },
    );
    expect(result.checkpoint).toMatchObject({ restoreSeconds: 250, keptBytes: 5e12, stallShare: 0.1 });
  });

  it("hold the working set against what the hot tier has left", () => {
    const { result, found } = evaluated(
      { hot: { capacityBytes: 6e12 }, checkpoints: { retained: 2 } },
      { trainingDataBytes: 8e12, checkpointBytes: 1e12 },
    );
    expect(result.workingSet).toEqual({ bytes: 8e12, hotRoomBytes: 4e12, hotShare: 0.5 });
    expect(found).toContain("storage.workingSetCold");
  });

  it("add the way of the light to the recovery point", () => {
    const { result } = evaluated({
      backup: { offsite: 1, intervalSeconds: 60 },
      recovery: { distanceMeters: 1_000_000 },
    });
    expect(result.recoveryPointSeconds).toBeCloseTo(60.0075, 9);
  });

  it("count the rules of 3-2-1, and none while one has no answer", () => {
    const met = (backup: NonNullable<StorageDocument["backup"]>) => evaluated({ backup }).result.backup?.rulesMet;
    expect(met({ copies: 3, media: 2, offsite: 1 })).toBe(3);
    expect(met({ copies: 2, media: 2, offsite: 0 })).toBe(1);
    expect(met({ copies: 3, media: 2 })).toBeNull();
  });
});

describe("demands of jobs that are not all known", () => {
  const partial = { trainingReadBytesPerSecond: 1e9, jobs: 2, unknownJobs: 1 } as const;

  it("are said to be the least that is asked, with how many jobs they leave out", () => {
    const { result, found } = evaluated({ hot: HOT }, partial);
    expect(result.coverage).toEqual({ jobs: 2, unknownJobs: 1 });
    expect(found).toContain("storage.demandsPartial");
  });

  it("are left alone where all are known, and where none is", () => {
    const of = (demands: Partial<StorageDemands>) => evaluated({ hot: HOT }, demands).found;
    expect(of({ ...partial, unknownJobs: 0 })).not.toContain("storage.demandsPartial");
    expect(of({ jobs: 1, unknownJobs: 1 })).not.toContain("storage.demandsPartial");
  });
});
