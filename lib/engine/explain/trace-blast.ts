// Blast radii computed once more by the traced twins, each at its place in the result.
import {
  acceleratorRacks,
  BLAST_ELEMENTS,
  fullestRack,
  leafFailureOf,
  leavesOf,
  liquidWatts,
  tokenRates,
} from "../models/blast-radius";
import type { BlastPlace, LeafFailure } from "../models/blast-reach";
import {
  blastNumbers,
  coolantPlace,
  feedPlace,
  jobsRate,
  leafPlace,
  modulePlace,
  pathPlace,
  rackPduPlace,
} from "../models/blast-reach.trace.gen";
import type { BlastRadius } from "../result-reliability";
import * as $ from "../trace/traced";
import type { Evaluated } from "./evaluated";
import { addNumbers, type JobFigures } from "./job-figures";
import { partBox } from "./trace-facility";

/** Adds every figure of every blast radius. */
export function addBlasts(figures: JobFigures, { scope, pools, result }: Evaluated, traced: $.Scope): void {
  const { reliability, network, facility, training, inference } = result();
  const rates = tokenRates({ training, inference });
  const box = $.given(
    {
      accelerators: pools.accelerators,
      leaves: leavesOf(network),
      leaf: leafFailureOf(network),
      racks: acceleratorRacks({ facility, pools }),
      fullestRack: fullestRack({ facility, pools }),
      liquidWatts: liquidWatts(scope, { facility }),
      rates,
    },
    "blast",
  );
  const perSecond = rates.length === 0 ? $.literal(null) : jobsRate($.get(box, "rates"));
  reliability.blasts.forEach(({ id }, index) => {
    const part = scope.part("components", BLAST_ELEMENTS[id].component);
    if (part === null) return;
    const place = tracedPlace(id, traced, box);
    const numbers = blastNumbers(place, partBox("components", part), $.get(box, "accelerators"), perSecond);
    addNumbers(figures, `blasts[${index}]`, numbers);
  });
}

interface BlastInputs {
  readonly accelerators: number;
  readonly leaves: number;
  readonly leaf: LeafFailure | null;
  readonly racks: number | null;
  readonly fullestRack: number;
  readonly liquidWatts: number;
}

function tracedPlace(id: BlastRadius["id"], traced: $.Scope, box: $.Traced<BlastInputs>): $.Loose<BlastPlace> {
  const power = $.get(traced.design, "power");
  const supply = $.get(power, "supply");
  const accelerators = $.get(box, "accelerators");
  switch (id) {
    case "leaf":
      return leafPlace($.get(box, "leaf") as $.Given<LeafFailure>, $.get(box, "leaves"));
    case "rack-pdu":
      return rackPduPlace(traced, $.get(box, "fullestRack"), $.get(box, "racks"), $.get(supply, "rackFeeds"));
    case "path":
      return pathPlace(accelerators, $.get(supply, "rackFeeds"));
    case "ups":
      return modulePlace(traced, $.get(supply, "upsRedundancy"), accelerators);
    case "cooling-unit":
      return modulePlace(traced, $.get($.get(power, "cooling"), "redundancy"), accelerators);
    case "coolant-unit":
      return coolantPlace(
        traced,
        accelerators,
        $.get(box, "fullestRack"),
        $.get(box, "racks"),
        $.get(box, "liquidWatts"),
      );
    case "feed":
      return feedPlace(traced, accelerators, $.get(supply, "utilityFeeds"));
  }
}
