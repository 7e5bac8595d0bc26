import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { emptyPlan } from "@/lib/engine/planner/plan-row";
import { messages } from "@/lib/i18n/messages.gen";
import { changesText, type PlannerWords, planName, signedShare } from "./plan-name";

const words = (locale: "en" | "zh-CN") =>
  createTranslator({ locale, messages: messages[locale], namespace: "planner" }) as PlannerWords;
const plan = {
  ...emptyPlan(),
  tensor: 8,
  pipeline: 16,
  virtualStages: 8,
  data: 128,
  zero: 1,
  shard: 128,
  recompute: 1,
};

describe("the name of a plan", () => {
  it("leaves out what is not used", () => {
    expect(planName(plan, words("en"), "en")).toBe(
      "TP 8 · PP 16 × 8 · DP 128 · micro-batch 1 · ZeRO 1 · recomputation: selective",
    );
  });

  it("says everything that is, sharing among few included", () => {
    const other = {
      ...plan,
      context: 2,
      virtualStages: 1,
      expert: 4,
      expertTensor: 2,
      shard: 8,
      zeroBubble: 1,
      offload: 1,
      rankOrder: 1,
    };
    expect(planName(other, words("en"), "en")).toBe(
      "TP 8 · CP 2 · PP 16 · DP 128 · EP 4 · ETP 2 · micro-batch 1 · ZeRO 1 over 8 · recomputation: selective · Zero-bubble schedule · Optimiser state in host memory · tp-cp-ep-pp-dp",
    );
    expect(planName(other, words("zh-CN"), "zh-CN")).toContain("ZeRO 1（8 个设备）");
  });
});

it("tells changes by knob, in words where a knob has words", () => {
  const changes = [
    { knob: "recompute", from: 0, to: 2 },
    { knob: "tensor", from: 4, to: 8 },
  ] as const;
  expect(changesText(changes, "en")).toBe("Activation recomputation none → full, Tensor parallel 4 → 8");
  expect(changesText(changes, "zh-CN")).toBe("激活重计算 无 → 全部，张量并行 4 → 8");
});

it("writes a difference with its sign, and none for no difference", () => {
  expect([0.0212, -0.3, 0].map((share) => signedShare(share, "en"))).toEqual(["+2.1%", "-30%", "0%"]);
});
