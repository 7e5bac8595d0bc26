import { expect, it } from "vitest";
import { inferenceFit } from "../../../lib/engine/models/constants/inference-fit.gen";
import { inferenceFitRows } from "../../fit/inference-rows";
import { leftOutFits, predictLeftOut } from "./left-out";

it("leaves every model of the fit out once, and finds every constant without it (npm run fit:left-out)", () => {
  const fits = leftOutFits();
  const fitted = [...new Set(inferenceFitRows().map(({ model }) => model))];
  expect(fits.flatMap(({ models }) => models).sort()).toEqual(fitted.sort());
  for (const { constants } of fits) expect(Object.keys(constants)).toEqual(Object.keys(inferenceFit));
});

it("predicts the rows of a model by the constants found without it", () => {
  const [first, ...others] = leftOutFits();
  if (first === undefined) throw new Error("nothing was left out");
  const doubled = { ...first.constants, "inference.layer-seconds-hopper": 1, "inference.layer-seconds-blackwell": 1 };
  const slow = predictLeftOut("perToken", [{ ...first, constants: doubled }, ...others]);
  const usual = predictLeftOut("perToken");
  slow.forEach(({ model, predictedSeconds }, place) => {
    const before = usual[place]?.predictedSeconds ?? null;
    if (before === null || predictedSeconds === null) expect(predictedSeconds).toBe(before);
    else if (first.models.includes(model)) expect(predictedSeconds).toBeGreaterThan(before);
    else expect(predictedSeconds).toBe(before);
  });
});
