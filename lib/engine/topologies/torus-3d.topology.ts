// A torus of three dimensions, its blocks of 4 × 4 × 4 joined by optical circuit switches.
import { torusOf } from "./torus";

export const torus3dTopology = torusOf(3, ["3-D torus", "三维环面"]);
