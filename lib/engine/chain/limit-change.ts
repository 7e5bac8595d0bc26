// A limit relaxed by a share: the document with one field changed, or the catalogue with one part that has more of it.
import { type Catalog, findPart } from "../catalog/catalog";
import type { DesignDocument, ResolvedDesign } from "../inputs/design";
import type { Constraint } from "../result";
import type { UnitId } from "../units/units";
import type { LimitChange, LimitKind } from "./relaxation";

/** A design as it is evaluated. */
export interface Composed {
  readonly document: DesignDocument;
  readonly catalog: Catalog;
}

const KINDS: Readonly<Record<Constraint["id"], LimitKind>> = {
  power: "size",
  cooling: "size",
  "rack-density": "size",
  floor: "size",
  ports: "size",
  budget: "size",
  deadline: "need",
  "request-rate": "need",
  memory: "rate",
  "storage-bandwidth": "rate",
  "storage-capacity": "rate",
  latency: "rate",
};

export const kindOf = ({ id }: Constraint): LimitKind => KINDS[id];

/** What a limit may be one of. */
export interface LimitedDesign {
  readonly design: ResolvedDesign;
  readonly catalog: Catalog;
  /** Of the fabric; null where nodes are joined directly, or by nothing known. */
  readonly switchId: string | null;
  /** The one that the jobs run on. */
  readonly accelerator: string | null;
}

/** Limits that cap the number of nodes. */
export const capsSize = (id: Constraint["id"]): boolean => KINDS[id] === "size";

/**
 * The change that relaxes a limit by a share. More of a cap; more time; fewer wanted requests in the same proportion.
 * @param by share, more than 0
 * @returns null where the limit is nobody's to relax
 */
export function limitChange(
  { id, path, unit, limit }: Constraint,
  { design, catalog, switchId, accelerator }: LimitedDesign,
  by: number,
): LimitChange | null {
  switch (id) {
    case "ports": {
      const part = findPart(catalog.switches, switchId);
      return part && partChange(path, "switches", part.id, "ports", part.ports, Math.ceil(part.ports * (1 + by)));
    }
    case "memory": {
      const part = findPart(catalog.accelerators, accelerator);
      if (part === null) return null;
      return partChange(path, "accelerators", part.id, "memoryBytes", part.memoryBytes, part.memoryBytes * (1 + by));
    }
    case "request-rate": {
      const wanted = design.purpose.targets.requestsPerSecond;
      return wanted === null ? null : fieldChange(path, wanted, wanted / (1 + by), unit);
    }
    case "rack-density": {
      // What a rack may draw falls with the altitude; the field is the limit at sea level.
      const entered = design.power.cooling.rackLimitWatts;
      return entered === null ? null : fieldChange(path, entered, entered * (1 + by), unit);
    }
    default:
      return fieldChange(path, limit, limit * (1 + by), unit);
  }
}

const fieldChange = (path: string, from: number, to: number, unit: UnitId): LimitChange => ({
  path,
  from,
  to,
  unit,
  part: null,
});

function partChange(
  path: string,
  kind: "switches" | "accelerators",
  id: string,
  property: "ports" | "memoryBytes",
  from: number,
  to: number,
): LimitChange {
  return { path, from, to, unit: property === "ports" ? "count" : "bytes", part: { kind, id, property } };
}

/** The design with the limit relaxed. */
export function applyChange({ document, catalog }: Composed, { path, to, part }: LimitChange): Composed {
  if (part === null) return { catalog, document: withNumber(document, path.split("."), to) as DesignDocument };
  const rows: Readonly<Record<string, object>> = catalog[part.kind];
  const row = { ...rows[part.id], [part.property]: to };
  return { document, catalog: { ...catalog, [part.kind]: { ...rows, [part.id]: row } } };
}

/** A copy of a record with one number changed; the groups on the way are made where they are absent. */
function withNumber(value: unknown, [step, ...rest]: readonly string[], to: number): unknown {
  if (step === undefined) return to;
  const record: Readonly<Record<string, unknown>> = typeof value === "object" && value !== null ? { ...value } : {};
  return { ...record, [step]: withNumber(record[step], rest, to) };
}
