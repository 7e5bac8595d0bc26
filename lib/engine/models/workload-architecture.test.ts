import { describe, expect, it } from "vitest";
import { catalog } from "../catalog/catalog.gen";
import type { DesignDocument } from "../inputs/design";
import { resolveDesign } from "../resolve";
import { architectureOf } from "./workload-architecture";

type Jobs = NonNullable<NonNullable<DesignDocument["workload"]>["jobs"]>;
type Job = Omit<Jobs[number], "id">;

/** The architecture of a document's only job. */
function architectureIn(job: Job) {
  const { design } = resolveDesign({ schemaVersion: 1, workload: { jobs: [{ id: "job", ...job }] } }, catalog);
  const [resolved] = design.workload.jobs;
  if (resolved === undefined) throw new Error("the job is gone");
  const preset = job.model === undefined ? null : (catalog.models[job.model] ?? null);
  return architectureOf(resolved, preset);
}

/** A preset's architecture as a person would type it in. */
function typedIn(id: string): NonNullable<Job["architecture"]> {
  const preset = catalog.models[id];
  if (preset === undefined) throw new Error(`${id} is gone from the catalogue`);
  const { moe, mla, sparseIndex, stateSpace, encoders, ...model } = preset.architecture;
  const [tower] = encoders;
  return {
    layers: model.layers,
    hidden: model.hidden,
    heads: model.heads,
    kvHeads: model.kvHeads,
    headDimension: model.headDimension,
    ffnHidden: model.ffnHidden,
    gated: model.isGated,
    vocabulary: model.vocabulary,
    tied: model.isTied,
    direction: model.kind,
    learnedPositions: model.learnedPositions,
    maxSequence: model.maxSequence,
    biases: model.biases,
    norm: model.norm,
    normsPerLayer: model.normsPerLayer,
    queryKeyNorm: model.hasQueryKeyNorm,
    outputGate: model.hasOutputGate,
    attentionSinks: model.hasAttentionSinks,
    ...(moe && {
      experts: moe.experts,
      expertsPerToken: moe.topK,
      mixture: {
        expertFfnHidden: moe.expertFfnHidden,
        sharedExperts: moe.sharedExperts,
        firstDenseLayers: moe.firstDenseLayers,
        layerInterval: moe.layerInterval,
        latentWidth: moe.latentWidth ?? 0,
      },
    }),
    ...(mla && { latentAttention: { ...mla, queryRank: mla.queryRank ?? 0 } }),
    ...(sparseIndex && { sparseIndex }),
    ...(model.windowTokens !== null && {
      attentionWindow: {
        windowTokens: model.windowTokens,
        windowedLayers: model.windowedLayers,
        chunked: model.isWindowChunked,
      },
    }),
    ...(stateSpace && { stateSpace }),
    ...(tower && {
      encoder: {
        layers: tower.layers,
        hidden: tower.hidden,
        ffnHidden: tower.ffnHidden,
        gated: tower.isGated,
        tokensPerItem: tower.tokensPerItem,
        inputElements: tower.inputElements,
        projectorParameters: tower.projectorParameters,
        tokensHandedOver: tower.tokensHandedOver,
        itemsPerSequence: tower.itemsPerSequence,
      },
    }),
  };
}

/** Without what a person does not type in, as no count depends on it. */
function countable(architecture: ReturnType<typeof architectureIn>) {
  return architecture && { ...architecture, encoders: architecture.encoders.map(({ kind, heads, ...tower }) => tower) };
}

const ids = Object.keys(catalog.models);

describe("architectureOf", () => {
  it.each(ids)("is the preset's own where a job names %s and says nothing else", (id) => {
    expect(architectureIn({ model: id })).toEqual(catalog.models[id]?.architecture);
  });

  it.each(ids)("is the same when %s is given by hand, field by field", (id) => {
    expect(countable(architectureIn({ architecture: typedIn(id) }))).toEqual(
      countable(catalog.models[id]?.architecture ?? null),
    );
  });

  it("takes what is entered over the preset, and the head dimension along with a new width", () => {
    const wider = architectureIn({ model: "llama-3-1-8b", architecture: { hidden: 8192 } });
    expect(wider).toMatchObject({ hidden: 8192, headDimension: 256, layers: 32 });
    const plain = architectureIn({ model: "deepseek-v3", architecture: { latentAttention: { keyValueRank: 0 } } });
    expect(plain?.mla).toBeNull();
    const unindexed = architectureIn({ model: "glm-5", architecture: { sparseIndex: { heads: 0 } } });
    expect(unindexed?.sparseIndex).toBeNull();
    const longer = architectureIn({ model: "glm-5", architecture: { sparseIndex: { topTokens: 4096 } } });
    expect(longer?.sparseIndex).toEqual({ heads: 32, headDimension: 128, topTokens: 4096 });
    const blind = architectureIn({ model: "gemma-3-4b", architecture: { encoder: { layers: 0 } } });
    expect(blind?.encoders).toEqual([]);
  });

  it("is unknown while a group that was begun is incomplete", () => {
    const whole = typedIn("llama-3-1-8b");
    expect(architectureIn({ architecture: whole })).not.toBeNull();
    expect(architectureIn({ architecture: { ...whole, stateSpace: { layers: 4 } } })).toBeNull();
    expect(architectureIn({ architecture: { ...whole, sparseIndex: { heads: 32, topTokens: 2048 } } })).toBeNull();
    expect(architectureIn({ architecture: { ...whole, encoder: { layers: 4, hidden: 64 } } })).toBeNull();
    expect(architectureIn({ architecture: { layers: 4, hidden: 64, heads: 4 } })).toBeNull();
  });
});
