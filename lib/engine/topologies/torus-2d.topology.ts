// A torus of two dimensions.
import { torusOf } from "./torus";

export const torus2dTopology = torusOf(2, ["2-D torus", "二维环面"]);
