// What people usually take when they have taken something else already. Assumptions, shown as such and replaceable.
import type { ResolvedDesign, ResolvedJob } from "./design";

type Framework = ResolvedDesign["compute"]["software"]["framework"];
type CollectiveLibrary = NonNullable<ResolvedDesign["compute"]["software"]["collectiveLibrary"]>;
type Modality = NonNullable<ResolvedJob["modalities"]>[number];

/** The collective library that a vendor's accelerators come with; vendors absent here bring one that the list has not. */
export const libraryOfVendor: Readonly<Record<string, CollectiveLibrary>> = {
  NVIDIA: "nccl",
  AMD: "rccl",
  Huawei: "hccl",
};

/** How a framework shards states and recomputes activations when nobody says otherwise. */
export const shardingOfFramework: Readonly<
  Record<Framework, { readonly zeroStage: "1" | "2" | "3"; readonly recompute: "selective" | "full" }>
> = {
  "pytorch-fsdp": { zeroStage: "3", recompute: "full" },
  megatron: { zeroStage: "1", recompute: "selective" },
  deepspeed: { zeroStage: "2", recompute: "full" },
  jax: { zeroStage: "3", recompute: "full" },
  mindspore: { zeroStage: "1", recompute: "selective" },
  paddle: { zeroStage: "1", recompute: "selective" },
};

/** Kinds of data that the models of an application domain read. */
export const modalitiesOfDomain: Readonly<Record<ResolvedDesign["purpose"]["domain"], readonly Modality[]>> = {
  language: ["text"],
  vision: ["image"],
  recommendation: ["text"],
  speech: ["audio", "text"],
  "autonomous-driving": ["video", "sensor"],
  medicine: ["text", "image"],
  finance: ["text"],
  science: ["text", "sensor"],
  games: ["text"],
};
