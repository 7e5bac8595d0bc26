// evaluate: one pass over a design. Pure: the same document, catalogue and context give the same result.
import type { Catalog } from "./catalog/catalog";
import type { EvaluationContext } from "./controls/answer";
import { evaluateControls } from "./controls/evaluate-controls";
import { controlLibraryVersion } from "./controls/library.gen";
import { catalogFindings } from "./findings/catalog.findings";
import type { DesignDocument } from "./inputs/design";
import { evaluateCarbon, withCarbon } from "./models/carbon";
import { checkCompute } from "./models/compute-checks";
import { evaluatePools } from "./models/compute-pools";
import { evaluateCost } from "./models/cost";
import { evaluateFacility } from "./models/facility";
import { facilityCase } from "./models/facility-case";
import { checkRequestRate, evaluateJobs, inferenceResult, storageDemands, trainingResult } from "./models/jobs";
import { evaluateNetwork } from "./models/network";
import { evaluateFabric } from "./models/network-fabric";
import { itLoad } from "./models/power-it";
import { withEnergy, withRunPrice, withTokenEnergy, withTokenPrice } from "./models/run-cost";
import { evaluateScore } from "./models/score";
import { scoreInputs } from "./models/score-inputs";
import { evaluateReliability } from "./models/service-reliability";
import { evaluateStorage } from "./models/storage";
import { sizeStorage } from "./models/storage-tiers";
import { evaluateVerdict } from "./models/verdict";
import { resolveDesign } from "./resolve";
import type { EngineVersions, Finding, Result, Severity } from "./result";
import { type CollectingScope, createScope } from "./scope";

/** Changes whenever a result could: part of the key of every stored evaluation. */
const ENGINE_VERSION = "2.5.0";

/**
 * Evaluates a design.
 * @param document a valid design document; sparse, SI numbers
 * @param catalog the parts and prices to use
 * @param context people's answers to controls, and today's date
 * @returns a result whose numbers are finite; what could not be computed is null with a reason
 */
export function evaluate(document: DesignDocument, catalog: Catalog, context: EvaluationContext): Result {
  const { design, assumptions } = resolveDesign(document, catalog);
  const scope = createScope(design, catalog, context.today);

  const pools = evaluatePools(scope);
  checkCompute(scope, pools);
  const fabric = evaluateFabric(scope, pools);
  const tiers = sizeStorage(scope);
  const jobs = evaluateJobs(scope, pools, fabric, tiers);
  const demands = storageDemands(scope, jobs);
  const timed = { pools, training: trainingResult(jobs), inference: inferenceResult(jobs) };
  checkRequestRate(scope, jobs, timed.inference);
  const network = evaluateNetwork(scope, fabric, pools, jobs, tiers);
  const storage = evaluateStorage(scope, tiers, demands);
  const drawing = { ...timed, network, storage };
  const known = facilityCase(scope, itLoad(scope, drawing));
  const powered = evaluateFacility(scope, drawing, known);
  const training = withEnergy(scope, timed.training, powered, pools);
  const inference = withTokenEnergy(scope, timed.inference, powered, pools);
  const carbon = evaluateCarbon(scope, { pools, training, inference, network, storage, facility: powered }, known);
  const facility = withCarbon(powered, carbon);
  const supplied = { pools, training, inference, network, storage, facility };
  const cost = evaluateCost(scope, supplied);
  const costed = {
    ...supplied,
    training: withRunPrice(training, cost),
    inference: withTokenPrice(inference, cost),
    cost,
  };
  const controls = evaluateControls(scope, context, costed);
  const verdict = evaluateVerdict(scope, costed);
  const reliability = evaluateReliability(scope, supplied);
  const buildable = !scope.findings.some((finding) => finding.blocksBuild);
  const score = evaluateScore(scope, {
    ...costed,
    demands,
    controls,
    verdict,
    buildable,
    scoreInputs: scoreInputs(scope, jobs, fabric),
    assumptions,
  });
  // Last: every model above has named the rows that it used.
  reportUnverified(scope);

  return {
    engine: engineVersions(catalog),
    buildable,
    verdict,
    score,
    training: costed.training,
    inference: costed.inference,
    network,
    storage,
    facility,
    carbon,
    reliability,
    cost,
    controls,
    findings: sortFindings(scope.findings),
    assumptions,
    catalogRows: [...scope.usedRows.keys()].sort(),
  };
}

/** What a result depends on besides document and context. */
export function engineVersions(catalog: Catalog): EngineVersions {
  return { engine: ENGINE_VERSION, catalog: catalog.version, controls: controlLibraryVersion };
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** What blocks the build first, then by severity; otherwise in the order of the models. */
function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const rank = (finding: Finding) => (finding.blocksBuild ? -1 : RANK[finding.severity]);
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

/** More names than these make a wall of text; the version's list of what is assumed has them all. */
const UNVERIFIED_NAMED = 4;

/** One finding counts the rows in use that have figures nobody has seen in a text, and names the first. */
function reportUnverified(scope: CollectingScope): void {
  const names = [...scope.usedRows.values()].filter((row) => row.unverified.length > 0).map((row) => row.name);
  if (names.length === 0) return;
  const named = names.slice(0, UNVERIFIED_NAMED);
  const rest = names.length - named.length;
  const [en, zh] = [named.map(([name]) => name).join("; "), named.map(([, name]) => name).join("；")];
  scope.find(catalogFindings.unverified, "compute.pools", {
    count: { value: names.length, unit: "count" },
    parts: rest === 0 ? [en, zh] : [`${en}; and ${rest} more`, `${zh}；另有 ${rest} 条`],
  });
}
