// What is paid every year: energy, water, people, maintenance, and what one rents instead of owning.
import type { Words } from "../inputs/declare";
import type { LineFilter } from "../result-cost";
import type { EvaluationScope } from "../scope";
import type { Bill } from "./cost-bill";
import { besideUsd, shareUsd } from "./cost-lines";
import type { FacilityResults } from "./evaluation-steps";

const RENTED: LineFilter = { kind: "yearly", ids: ["rental"] };
const MACHINES: LineFilter = { kind: "capital", ids: ["servers", "accelerators", "network", "storage", "racks"] };
const PLANT: LineFilter = { kind: "capital", ids: ["facility"] };

/** Writes the yearly lines, and the one-off cost of data, that the deployment leaves to the design's owner. */
export function addYearly(scope: EvaluationScope, results: FacilityResults, bill: Bill): void {
  const { deployment } = scope.design.purpose;
  if (results.pools.nodes > 0) {
    if (deployment === "cloud") addRental(scope, results, bill);
    else addUtilities(scope, results, bill);
    if (deployment === "colocation") addColocation(results, bill);
    addStaff(scope, results, bill);
    addSupport(scope, results, bill);
  }
  addMaintenance(bill);
  addData(scope, bill);
}

/** Energy at the site's price and make-up water. */
function addUtilities(scope: EvaluationScope, results: FacilityResults, bill: Bill): void {
  const { annualJoules, annualWaterCubicMeters } = results.facility;
  const words: Words = ["Electricity", "电费"];
  const priceId = scope.part("sites", scope.design.site.place)?.electricityPrice ?? null;
  const own = scope.design.site.electricityPrice;
  const energy = { id: "energy", kind: "yearly", words, unit: "joules", from: "facility.annualJoules" } as const;
  if (annualJoules === null) bill.lack("yearly", words);
  else if (own !== null && (priceId === null || own !== scope.catalog.prices[priceId]?.usd)) {
    bill.addStated({ ...energy, quantity: annualJoules }, own, "site.electricityPrice");
  } else if (priceId === null) bill.lack("yearly", words);
  else bill.add({ ...energy, quantity: annualJoules }, priceId);
  bill.add(
    {
      id: "water",
      kind: "yearly",
      words: ["Water", "水费"],
      quantity: annualWaterCubicMeters ?? 0,
      unit: "cubicMeters",
      from: "facility.annualWaterCubicMeters",
    },
    "water",
  );
}

/** Contracted IT power; its energy is metered beside it. */
function addColocation(results: FacilityResults, bill: Bill): void {
  const words: Words = ["Colocation of the IT load", "托管费（按 IT 功率）"];
  const quantity = results.facility.itWatts;
  if (quantity === null) {
    bill.lack("yearly", words);
    return;
  }
  bill.addYear(
    { id: "colocation", kind: "yearly", words, quantity, unit: "watts", from: "facility.itWatts" },
    "colocation",
  );
}

/** Accelerators by the used hour, and the rest of a cloud bill in proportion to them. */
function addRental(scope: EvaluationScope, results: FacilityResults, bill: Bill): void {
  const utilization = scope.design.compute.operations.utilization;
  for (const pool of results.pools.pools) {
    if (pool.accelerator === null || pool.accelerators === 0) continue;
    const used = pool.accelerators * utilization;
    const words: Words = [`${pool.accelerator.name[0]}, rented`, `${pool.accelerator.name[1]}（租用）`];
    bill.addYear(
      { id: "rental", kind: "yearly", words, quantity: used, from: "compute.pools" },
      `cloud-${pool.accelerator.id}`,
    );
  }
  const words: Words = ["Storage, traffic and support of the cloud", "云存储、流量与支持"];
  bill.addShare({ id: "storage", kind: "yearly", words }, RENTED, "cost.cloud-headline-share", besideUsd);
}

/** People by the automation of operations, with a least number where a hall is staffed; security and governance beside them. */
function addStaff(scope: EvaluationScope, results: FacilityResults, bill: Bill): void {
  const { purpose, compute, site, security, governance } = scope.design;
  const perNode = scope.constant(`cost.staff-per-node-${compute.operations.automation}`);
  const least = scope.constant(purpose.deployment === "own" ? "cost.staff-least-own" : "cost.staff-least-elsewhere");
  const operations = Math.max(least, perNode * (results.pools.nodes + results.pools.spareNodes));
  const isChina = scope.part("sites", site.place)?.country === "CHN";
  const staff = (words: Words, people: number, priceId: string) =>
    bill.addYear({ id: "staff", kind: "yearly", words, quantity: people, from: "compute.operations" }, priceId);
  staff(["Operations staff", "运维人员"], operations, isChina ? "staff-operations-china" : "staff-operations");
  staff(["Security staff", "安全人员"], 1, "staff-security");
  const isRegulated = (security.regimes ?? []).length > 0 || (governance.personalData ?? "none") !== "none";
  staff(["Governance staff", "治理人员"], isRegulated ? 1 : 0, "staff-governance");
}

/** Support of drivers and orchestration, where an orchestrator is run on hardware of one's own. */
function addSupport(scope: EvaluationScope, results: FacilityResults, bill: Bill): void {
  const { orchestrator } = scope.design.compute.software;
  const isOwn = scope.design.purpose.deployment !== "cloud" && orchestrator !== null && orchestrator !== "none";
  const words: Words = ["Software support", "软件支持"];
  const quantity = isOwn ? results.pools.accelerators : 0;
  bill.addYear({ id: "software", kind: "yearly", words, quantity, from: "compute.pools" }, "software-support");
}

/** Shares of what was bought: higher for machines than for plant. */
function addMaintenance(bill: Bill): void {
  const line = (words: Words) => ({ id: "maintenance", kind: "yearly", words }) as const;
  bill.addShare(line(["Maintenance of machines", "设备维护"]), MACHINES, "cost.maintenance-it", shareUsd);
  bill.addShare(line(["Maintenance of plant", "设施维护"]), PLANT, "cost.maintenance-plant", shareUsd);
}

/** Collecting, labelling and cleaning: paid once, before the first job. */
function addData(scope: EvaluationScope, bill: Bill): void {
  const { collection, labelling, cleaning } = scope.design.governance;
  if (collection.costUsd !== null) {
    const path = "governance.collection.costUsd";
    const words: Words = ["Data collection", "数据采集"];
    bill.addStated({ id: "data", kind: "capital", words, quantity: 1, from: path }, collection.costUsd, path);
  }
  const items = labelling.items ?? 0;
  const from = "governance.labelling.items";
  if (labelling.method !== "self-supervised") {
    const label = { id: "data", kind: "capital", words: ["Labelling", "数据标注"], quantity: items, from } as const;
    if (labelling.costPerItemUsd !== null)
      bill.addStated(label, labelling.costPerItemUsd, "governance.labelling.costPerItemUsd");
    else bill.add(label, labelling.method === "assisted" ? "label-assisted" : "label-manual");
  }
  const steps = cleaning.steps?.length ?? 0;
  bill.add(
    { id: "data", kind: "capital", words: ["Data cleaning", "数据清洗"], quantity: items * steps, from },
    "data-cleaning",
  );
}
