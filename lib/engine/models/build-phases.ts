// Time to power: what the build waits for, from the decision to the first rack under load.
import type { EvaluationScope } from "../scope";

/** Start and length of one phase, seconds from the decision. */
export interface PhaseTimes {
  readonly startSeconds: number;
  readonly seconds: number;
  readonly endSeconds: number;
}

export interface BuildTimes {
  readonly design: PhaseTimes;
  readonly permits: PhaseTimes;
  readonly utility: PhaseTimes;
  readonly building: PhaseTimes;
  readonly equipment: PhaseTimes;
  readonly installation: PhaseTimes;
  readonly commissioning: PhaseTimes;
  readonly timeToPowerSeconds: number;
}

const phase = (startSeconds: number, seconds: number): PhaseTimes => ({
  startSeconds,
  seconds,
  endSeconds: startSeconds + seconds,
});

/**
 * Phases of a build: permits follow the design; the utility's connection, the longest of the equipment and the building
 * run side by side from there; installation needs building and equipment, commissioning needs power as well. A
 * colocation hall has permits, connection and building already.
 * @param isOwn the building is the design's own
 * @param hasChiller the plant has compressors
 */
export function buildTimes(scope: EvaluationScope, isOwn: boolean, hasChiller: boolean): BuildTimes {
  const { upsRedundancy, generatorRedundancy } = scope.design.power.supply;
  const hasPermits = !isOwn || scope.design.site.permits === "granted";
  const hasGenerator = isOwn && generatorRedundancy !== null && generatorRedundancy !== "none";
  const design = phase(0, scope.constant("build.design"));
  const permits = phase(design.endSeconds, hasPermits ? 0 : scope.constant("build.permits"));
  const utility = phase(permits.endSeconds, isOwn ? scope.constant("build.utility") : 0);
  const building = phase(permits.endSeconds, isOwn ? scope.constant("build.building") : 0);
  const transformer = isOwn ? scope.constant("build.transformer") : 0;
  const generator = hasGenerator ? scope.constant("build.generator") : 0;
  const chiller = isOwn && hasChiller ? scope.constant("build.chiller") : 0;
  const ups = isOwn && upsRedundancy !== "none" ? scope.constant("build.ups") : 0;
  const racks = scope.constant("build.servers");
  const equipment = phase(design.endSeconds, Math.max(transformer, generator, chiller, ups, racks));
  const installation = phase(Math.max(building.endSeconds, equipment.endSeconds), scope.constant("build.installation"));
  const commissioning = phase(
    Math.max(installation.endSeconds, utility.endSeconds),
    scope.constant("build.commissioning"),
  );
  return {
    design,
    permits,
    utility,
    building,
    equipment,
    installation,
    commissioning,
    timeToPowerSeconds: commissioning.endSeconds,
  };
}
