// Tori: every vertex has two neighbours in each dimension, and no switch stands in between. In blocks with optical
// switching, the links that leave a block pass an optical circuit switch.
import type { Words } from "../inputs/declare";
import { cablesOf, type FabricMisfit, type FabricRequest, type FabricSize, type Topology, tooMany } from "./topology";

/** Vertices along one edge of an optically switched block. Jouppi et al. 2023: 4 × 4 × 4 of a rack. */
const BLOCK_EDGE = 4;
/** A torus is made at most so much longer than wide; beyond it, positions are left empty. */
const LONGEST_OVER_SHORTEST = 2;

const product = (lengths: readonly number[]): number => lengths.reduce((volume, length) => volume * length, 1);

/** The factors of `volume` that lie closest together, or null when none is within the limit. */
function evenFactors(volume: number, dimensions: number): readonly number[] | null {
  const root = Math.floor(volume ** (1 / dimensions) + 1e-9);
  for (let first = root; first >= 1; first -= 1) {
    if (volume % first !== 0) continue;
    const rest = dimensions === 2 ? [volume / first] : evenFactors(volume / first, dimensions - 1);
    const longest = rest === null ? 0 : Math.max(...rest);
    if (rest !== null && longest <= LONGEST_OVER_SHORTEST * first) return [first, ...rest];
  }
  return null;
}

/** Lengths that hold the vertices with the fewest empty positions; whole blocks from one block on in three dimensions. */
function lengthsFor(vertices: number, dimensions: number): readonly number[] {
  const unit = dimensions === 3 && vertices >= BLOCK_EDGE ** 3 ? BLOCK_EDGE : 1;
  let volume = Math.max(1, Math.ceil(vertices / unit ** dimensions));
  let lengths = evenFactors(volume, dimensions);
  while (lengths === null) {
    volume += 1;
    lengths = evenFactors(volume, dimensions);
  }
  return lengths.map((length) => length * unit).sort((one, other) => one - other);
}

/** Share of all-to-all traffic that goes from one half of the vertices to the other. */
const half = (volume: number): number => (volume < 2 ? 0 : Math.floor(volume / 2) / (volume - 1));

/** Links of a ring: one between two, none alone. */
const ringLinks = (length: number): number => (length > 2 ? length : length - 1);

interface OpticalSwitching {
  readonly blocks: number;
  readonly copper: number;
  readonly fibres: number;
  readonly opticalSwitches: number;
  readonly portsPerOpticalSwitch: number;
}

/** Each position on a block's face has one optical switch for both faces of a dimension, with two ports per block. */
function opticalSwitching(lengths: readonly number[], links: number): OpticalSwitching | null {
  if (lengths.length !== 3 || lengths.some((length) => length % BLOCK_EDGE !== 0)) return null;
  const blocks = product(lengths) / BLOCK_EDGE ** 3;
  const opticalSwitches = 3 * BLOCK_EDGE ** 2;
  const fibres = blocks * 2 * opticalSwitches;
  return { blocks, copper: links - fibres / 2, fibres, opticalSwitches, portsPerOpticalSwitch: 2 * blocks };
}

/**
 * Counts of a torus. Links N·D, diameter Σ⌊k/2⌋, bisection 2·N ÷ longest side, for sides above two.
 * @remarks Endpoints of the request are ports; a vertex is a node, or a port where nobody says how many a node has.
 */
function size(request: FabricRequest, dimensions: number): FabricSize | FabricMisfit {
  const { nodes, radix, choices } = request;
  const vertices = nodes + request.reservedEndpoints;
  if (radix < 2 * dimensions) return fewPorts(radix, dimensions);
  const lengths = choices.shape ?? lengthsFor(vertices, dimensions);
  const volume = product(lengths);
  if (volume < vertices) return tooMany(volume - request.reservedEndpoints);
  const links = lengths.reduce((sum, length) => sum + (volume / length) * ringLinks(length), 0);
  const longest = Math.max(...lengths);
  const bisectionLinks = longest < 2 ? 0 : (volume / longest) * (longest > 2 ? 2 : 1);
  // Ports in one direction; a node with more has several links to each neighbour.
  const lanes = Math.floor(radix / (2 * dimensions));
  const optical = opticalSwitching(lengths, links);
  const bisectionFraction = volume < 2 ? 1 : Math.min(1, bisectionLinks / (Math.floor(volume / 2) * 2 * dimensions));
  return {
    tiers: [],
    cables: cablesOf({ intraGroup: (optical?.copper ?? links) * lanes, interGroup: (optical?.fibres ?? 0) * lanes }),
    bisectionFraction,
    maxEndpoints: volume - request.reservedEndpoints,
    worstHops: lengths.reduce((sum, length) => sum + Math.floor(length / 2), 0),
    // Neighbours in the ring are neighbours in the torus, and collectives run a ring in every dimension.
    stages: [{ taper: bisectionFraction, ringCrossing: 0, allToAllCrossing: half(volume) }],
    layout: {
      pods: optical?.blocks ?? 1,
      leavesPerPod: 0,
      spinesPerPod: 0,
      cores: 0,
      rails: 1,
      endpointsPerLeaf: 0,
      uplinksPerLeaf: 0,
      linksPerLeafAndSpine: 0,
      portsPerNodeOnLeaf: 0,
    },
    particulars: {
      shape: lengths,
      links,
      linksPerNeighbour: lanes,
      diameter: lengths.reduce((sum, length) => sum + Math.floor(length / 2), 0),
      bisectionLinks,
      emptyPositions: volume - vertices,
      portsPerNodeUsed: lanes * 2 * dimensions,
      ...(optical === null
        ? {}
        : {
            blocks: optical.blocks,
            opticalSwitches: optical.opticalSwitches,
            portsPerOpticalSwitch: optical.portsPerOpticalSwitch,
          }),
    },
  };
}

function fewPorts(ports: number, dimensions: number): FabricMisfit {
  return {
    tiers: null,
    maxEndpoints: 0,
    obstacle: {
      words: [
        `A torus of ${dimensions} dimensions needs ${2 * dimensions} ports per node and plane; there are ${ports}.`,
        `${dimensions} 维环面要求每节点每平面 ${2 * dimensions} 个端口；现有 ${ports} 个。`,
      ],
      fix: ["Take nodes with more ports, fewer planes, or fewer dimensions.", "选用端口更多的节点，或减少平面或维数。"],
    },
  };
}

/** A torus of so many dimensions, whose `radix` is what one node has of ports. */
export const torusOf = (dimensions: 2 | 3, words: Words): Topology => ({
  words,
  neighbours: 2 * dimensions,
  hasRails: false,
  size: (request) => size(request, dimensions),
});
