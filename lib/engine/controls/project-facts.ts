// What decides which rules apply and how strictly: place, law, class, sensitivity, deployment.
import type { ResolvedDesign } from "../inputs/design";
import type { EvaluationScope } from "../scope";

export type Region = "cn" | "eu" | "us" | "apac" | "other";
export type Regime = NonNullable<ResolvedDesign["security"]["regimes"]>[number];

/** Facts that several rules share. Null = the field behind it is blank. */
export interface ProjectFacts {
  readonly siteRegion: Region | null;
  /** GB 50174 class A or Uptime III or IV is wanted. */
  readonly wantsHighClass: boolean;
  /** GB 50174 class B, Uptime II or better is wanted. */
  readonly wantsMiddleClass: boolean;
  readonly hasPersonalData: boolean | null;
  /** Sensitive personal data, restricted classification, or a domain whose data is sensitive by law. */
  readonly isSensitive: boolean | null;
  readonly servesRequests: boolean;
  readonly trains: boolean;
  readonly isCloud: boolean;
  hasRegime(regime: Regime): boolean | null;
}

const EUROPEAN_UNION = new Set(
  "AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE".split(
    " ",
  ),
);
const ASIA_PACIFIC = new Set("AUS HKG IDN IND JPN KOR MAC MYS NZL PHL SGP THA TWN VNM".split(" "));

/** Legal region of a country (ISO 3166 alpha-3). */
function regionOf(country: string): Region {
  if (country === "CHN") return "cn";
  if (country === "USA") return "us";
  if (EUROPEAN_UNION.has(country)) return "eu";
  return ASIA_PACIFIC.has(country) ? "apac" : "other";
}

/**
 * Facts of a design, read through the watched design so that what they rest on becomes evidence too.
 * @param design watched; each fact reads its fields when it is asked for
 */
export function projectFacts(scope: EvaluationScope, design: ResolvedDesign): ProjectFacts {
  const jobs = () => design.workload.jobs;
  return {
    get siteRegion() {
      const site = scope.part("sites", design.site.place);
      return site === null ? null : regionOf(site.country);
    },
    get wantsHighClass() {
      const { uptimeTier, gb50174Class } = design.power;
      return uptimeTier === "III" || uptimeTier === "IV" || gb50174Class === "A";
    },
    get wantsMiddleClass() {
      const { uptimeTier, gb50174Class } = design.power;
      return (uptimeTier !== null && uptimeTier !== "I") || gb50174Class === "A" || gb50174Class === "B";
    },
    get hasPersonalData() {
      const { personalData } = design.governance;
      return personalData === null ? null : personalData !== "none";
    },
    get isSensitive() {
      return sensitivity(design);
    },
    get servesRequests() {
      return jobs().some(({ kind }) => kind === "inference");
    },
    get trains() {
      return jobs().some(({ kind }) => kind !== "inference");
    },
    get isCloud() {
      return design.purpose.deployment === "cloud";
    },
    hasRegime(regime) {
      const { regimes } = design.security;
      return regimes === null ? null : regimes.includes(regime);
    },
  };
}

/** Patients' and customers' data is sensitive by law even where the form calls it merely personal. */
function sensitivity(design: ResolvedDesign): boolean | null {
  const { personalData, classification } = design.governance;
  const { domain } = design.purpose;
  if (personalData === "sensitive" || classification === "restricted") return true;
  if (personalData === "personal" && (domain === "medicine" || domain === "finance")) return true;
  return personalData === null || classification === null ? null : false;
}
