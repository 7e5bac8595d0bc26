// Generated from a folder listing: do not edit. `npm run registries` writes it anew.
import { billOfMaterialsExport } from "./bill-of-materials.export";
import { kubernetesExport } from "./kubernetes.export";
import { summaryExport } from "./summary.export";

export const exports = {
  "bill-of-materials": billOfMaterialsExport,
  kubernetes: kubernetesExport,
  summary: summaryExport,
} as const;
