// What flows through the traced fabric: rates, the longest way, collectives by size, and the effect of failures.

import type { LongestWay } from "../models/network/cable-power";
import { longestLatency } from "../models/network/cable-power.trace.gen";
import { cableKinds, reachOf } from "../models/network/cable-runs";
import { collectivePoint } from "../models/network/collective-point.trace.gen";
import {
  coreCase,
  failureFigures,
  leafCase,
  linkCase,
  planeCase,
  railCase,
  spineCase,
  stepRatio,
  uplinkCase,
} from "../models/network/failure-figures.trace.gen";
import { largestJob, messageBytes, passedCables, stepWithShare } from "../models/network/network-detail";
import { acceleratorsInService } from "../models/network-fabric";
import type { FabricShape } from "../models/network-links";
import { fabricEncryptionShare, fabricRates, portShare } from "../models/network-links.trace.gen";
import { acceleratorLinks } from "../models/training-links.trace.gen";
import type { FabricCables } from "../result";
import type { CollectivePoint, FabricLatency, FailedPart, FailureEffect } from "../result-network";
import type { FabricSize } from "../topologies/topology";
import * as $ from "../trace/traced";
import type { Evaluated } from "./evaluated";
import { handed, type NetworkFigures, type TracedFabric, tracedScope } from "./trace-fabric";

/** Adds what the fabric carries and how long it takes. */
export function flowFigures(figures: NetworkFigures, design: Evaluated, fabric: TracedFabric | null): void {
  const rates = fabric === null ? null : addRates(figures, fabric);
  if (fabric !== null) {
    addLatency(figures, design, fabric);
    addFailures(figures, design, fabric);
  }
  addCollectives(figures, design, rates);
}

function addRates(figures: NetworkFigures, fabric: TracedFabric) {
  const size = fabric.size as $.Traced<FabricSize>;
  const port = portShare(fabric.portsInUse, fabric.link, fabric.acceleratorsPerNode);
  const rates = fabricRates(
    fabric.scope,
    $.made<FabricShape>("FabricShape", {
      portBytesPerSecond: port,
      stages: $.get(size, "stages"),
      hops: $.get(size, "worstHops"),
    }),
  ) as $.Traced<ReturnType<typeof fabricRates>["value"] & object>;
  const at = "detail.rates";
  figures.set(`${at}.portBytesPerSecond`, port);
  figures.set(`${at}.encryptionFraction`, fabricEncryptionShare(fabric.scope));
  for (const key of ["linkBytesPerSecond", "ringBytesPerSecond", "allToAllBytesPerSecond", "stepSeconds"] as const)
    figures.set(`${at}.${key}`, $.get(rates, key));
  return rates;
}

function addLatency(figures: NetworkFigures, { scope }: Evaluated, { built, size }: TracedFabric): void {
  const length = (kind: keyof FabricCables) =>
    $.constant(scope.constant, $.literal(`network.cable-${reachOf(scope, kind, built.layout)}`));
  const lengths = Object.fromEntries(cableKinds.map((kind) => [kind, length(kind)]));
  const latency = longestLatency(
    scope.constant,
    $.made<LongestWay>("LongestWay", {
      hops: $.get(size as $.Traced<FabricSize>, "worstHops"),
      passed: $.given(passedCables(built), "passed"),
      meters: $.made<FabricCables>("", lengths as { readonly [K in keyof FabricCables]: $.Loose<number> }),
    }),
  ) as $.Traced<FabricLatency>;
  for (const key of ["switchSeconds", "cableSeconds", "totalSeconds"] as const)
    figures.set(`detail.latency.${key}`, $.get(latency, key));
}

const caseOf: Readonly<
  Record<FailedPart, (layout: TracedFabric["layout"], planes: $.Loose<number>) => ReturnType<typeof leafCase>>
> = {
  link: linkCase,
  uplink: uplinkCase,
  leaf: leafCase,
  spine: spineCase,
  core: coreCase,
  rail: railCase,
  plane: planeCase,
};

function addFailures(figures: NetworkFigures, { pools, jobs, result }: Evaluated, fabric: TracedFabric): void {
  const { layout, planes, acceleratorsPerNode } = fabric;
  const inService = handed("pools", "acceleratorsInService", acceleratorsInService(pools));
  for (const [index, effect] of (result().network.detail?.failures ?? []).entries()) {
    const part = caseOf[effect.failed](layout, planes);
    const effects = failureFigures(part, acceleratorsPerNode, inService) as $.Traced<FailureEffect>;
    const at = `detail.failures[${index}]`;
    for (const key of ["acceleratorsCutOff", "acceleratorsSlowed", "shareLeft", "bisectionLeft"] as const)
      figures.set(`${at}.${key}`, $.get(effects, key));
    const step = effect.stepRatio === null ? null : stepWithShare(jobs, effect.shareLeft);
    if (step === null) continue;
    const priced = $.given(step, "failure");
    figures.set(`${at}.stepRatio`, stepRatio($.get(priced, "withFailureSeconds"), $.get(priced, "undisturbedSeconds")));
  }
}

function addCollectives(figures: NetworkFigures, design: Evaluated, rates: $.Traced<unknown> | null): void {
  const { jobs, fabric, result } = design;
  const job = largestJob(jobs);
  if (result().network.detail?.collectives == null || job === null || jobs.group === null) return;
  const fabricBox = $.given(fabric, "fabric");
  if (rates !== null) fabricBox.fields?.set("rates", rates);
  const ranks = handed("job", "accelerators", job.accelerators);
  const links = acceleratorLinks(tracedScope(design), $.given(jobs.group, "group"), fabricBox, ranks) as $.Traced<
    ReturnType<typeof acceleratorLinks>["value"] & object
  >;
  const domain = $.math("min", ranks, $.get(links, "scaleUpDomain"));
  const scaleUp = $.get(links, "scaleUp");
  figures.set("detail.collectives.ranks", ranks);
  figures.set("detail.collectives.domain", domain);
  for (const [index, bytes] of messageBytes.entries()) {
    const point = collectivePoint(
      $.literal(bytes),
      ranks,
      domain,
      scaleUp,
      $.otherwise($.get(links, "fabric"), () => scaleUp),
    ) as $.Traced<CollectivePoint>;
    for (const key of ["bytes", "allReduceSeconds", "allToAllSeconds"] as const)
      figures.set(`detail.collectives.points[${index}].${key}`, $.get(point, key));
  }
}
