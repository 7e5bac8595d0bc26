// The components that a facility's availability is computed from, looked up.
import type { EvaluationScope } from "../scope";
import { facilityAvailability, facilityUnavailability, type PlantComponents } from "./facility-unavailability";

/** Components of the plant; null while the catalogue lacks one. */
export function plantComponents(scope: EvaluationScope): PlantComponents | null {
  const feed = scope.part("components", "utility-feed");
  const generator = scope.part("components", "generator");
  const ups = scope.part("components", "ups-module");
  const transformer = scope.part("components", "dry-transformer");
  const transferSwitch = scope.part("components", "static-transfer-switch");
  const pdu = scope.part("components", "pdu");
  const chiller = scope.part("components", "chiller");
  const pump = scope.part("components", "pump");
  const crah = scope.part("components", "crah");
  const node = scope.part("components", "gpu-node");
  if (feed === null || generator === null || ups === null || transformer === null || transferSwitch === null)
    return null;
  if (pdu === null || chiller === null || pump === null || crah === null || node === null) return null;
  return { feed, generator, ups, transformer, transferSwitch, pdu, chiller, pump, crah, node };
}

/**
 * Availability of the facility over a year.
 * @returns 0–1; null while utility feeds, UPS, generators, cooling, rack feeds or the control plane are not described, or
 * the catalogue lacks a component
 */
export function serviceAvailability(scope: EvaluationScope): number | null {
  const parts = plantComponents(scope);
  return parts === null ? null : facilityAvailability(facilityUnavailability(scope, parts));
}

export const isLiquid = (
  kind: "air-perimeter" | "air-in-row" | "rear-door" | "direct-to-chip" | "immersion",
): boolean => kind === "direct-to-chip" || kind === "immersion";
