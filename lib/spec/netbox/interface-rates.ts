// Rates of the interface types that NetBox names, as far as they say them: the number at the front of an Ethernet type,
// and for InfiniBand the rate of a port of four lanes (NetBox gives that of one lane).

const infiniband: Readonly<Record<string, number>> = {
  sdr: 10,
  ddr: 20,
  qdr: 40,
  fdr10: 40,
  fdr: 56,
  edr: 100,
  hdr: 200,
  ndr: 400,
  xdr: 800,
};

/** Types that carry no traffic of their own. */
const virtual = new Set(["virtual", "bridge", "lag"]);

const ETHERNET = /^(\d+(?:\.\d+)?)(g?)base-[a-z0-9-]+$/;

export type InterfaceRate =
  | { readonly kind: "ethernet" | "infiniband"; readonly gigabits: number }
  | { readonly kind: "virtual" | "other" };

/** Null for a text that is no interface type. */
export function interfaceRate(type: string): InterfaceRate | null {
  if (virtual.has(type)) return { kind: "virtual" };
  const lane = /^infiniband-(\w+)$/.exec(type)?.[1];
  if (lane !== undefined) {
    const gigabits = Object.hasOwn(infiniband, lane) ? infiniband[lane] : undefined;
    return gigabits === undefined ? null : { kind: "infiniband", gigabits };
  }
  const match = ETHERNET.exec(type);
  if (match) return { kind: "ethernet", gigabits: Number(match[1]) / (match[2] === "g" ? 1 : 1000) };
  // Radio, fibre channel, serial and so on: known to NetBox, of no use to a fabric.
  const isOther =
    /^(other|ieee802[.\w-]+|gsm|cdma|lte|4g|5g|\d+gfc-[a-z0-9-]+|sonet-[\w-]+|t1|e1|t3|e3|xdsl|docsis|[a-z-]*pon|cisco-[\w-]+|juniper-vcp|extreme-[\w-]+|other-wireless|moca)$/.test(
      type,
    );
  return isOther ? { kind: "other" } : null;
}

/** Inlets whose name states voltage class and current; 80 % of it may be drawn all day under the NEC. */
const inlets: Readonly<Record<string, readonly [volts: number, amperes: number, phases: 1 | 3]>> = {
  "nema-5-15p": [120, 15, 1],
  "nema-5-20p": [120, 20, 1],
  "nema-l5-20p": [120, 20, 1],
  "nema-l5-30p": [120, 30, 1],
  "nema-l6-20p": [208, 20, 1],
  "nema-l6-30p": [208, 30, 1],
  "nema-l14-30p": [208, 30, 1],
  "nema-l15-20p": [208, 20, 3],
  "nema-l15-30p": [208, 30, 3],
  "nema-l21-20p": [208, 20, 3],
  "nema-l21-30p": [208, 30, 3],
  "nema-l15-60p": [208, 60, 3],
  "nema-l21-60p": [208, 60, 3],
  cs8365c: [208, 50, 3],
};

/** What an inlet of that type may carry all day, in watts; null where its name does not say. */
export function inletWatts(type: string): number | null {
  const inlet = Object.hasOwn(inlets, type) ? inlets[type] : undefined;
  if (inlet === undefined) return null;
  const [volts, amperes, phases] = inlet;
  return Math.round(volts * amperes * (phases === 3 ? Math.sqrt(3) : 1) * 0.8);
}
