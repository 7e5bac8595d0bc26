// The traced twin of workload-state-space.ts: do not edit. `npm run registries` writes it anew.
import type { StateSpace } from "../catalog/model-parts";
import * as $ from "../trace/traced";

const SCAN_FLOPS = $.named("SCAN_FLOPS", "constant", $.literal(7));

function convolvedChannels(part0: $.Given<StateSpace>): $.Loose<number> {
  const innerWidth = $.get(part0, "innerWidth");
  const groups = $.get(part0, "groups");
  const stateDimension = $.get(part0, "stateDimension");
  return $.named("convolvedChannels", "result", $.compute(innerWidth, "+", $.compute($.compute($.literal(2), "*", groups), "*", stateDimension)));
}

export function stateSpaceMatrixElements(stateSpace: $.Given<StateSpace>, hiddenGiven: $.Loose<number>): $.Loose<number> {
  const hidden = $.named("hidden", "local", hiddenGiven);
  const innerWidth = $.get(stateSpace, "innerWidth");
  const heads = $.get(stateSpace, "heads");
  const inputColumns = $.named("inputColumns", "local", $.compute($.compute(innerWidth, "+", convolvedChannels(stateSpace)), "+", heads));
  return $.named("stateSpaceMatrixElements", "result", $.compute($.compute(hidden, "*", inputColumns), "+", $.compute(innerWidth, "*", hidden)));
}

export function stateSpaceParameters(stateSpace: $.Given<StateSpace>, hiddenGiven: $.Loose<number>): $.Loose<number> {
  const hidden = $.named("hidden", "local", hiddenGiven);
  const convolution = $.named("convolution", "local", $.compute(convolvedChannels(stateSpace), "*", $.compute($.get(stateSpace, "convolutionWidth"), "+", $.literal(1))));
  return $.named("stateSpaceParameters", "result", $.compute($.compute($.compute(stateSpaceMatrixElements(stateSpace, hidden), "+", convolution), "+", $.compute($.literal(3), "*", $.get(stateSpace, "heads"))), "+", $.get(stateSpace, "innerWidth")));
}

export function stateSpaceScanFlops(stateSpace: $.Given<StateSpace>): $.Loose<number> {
  const convolution = $.named("convolution", "local", $.compute($.compute($.literal(2), "*", convolvedChannels(stateSpace)), "*", $.get(stateSpace, "convolutionWidth")));
  return $.named("stateSpaceScanFlops", "result", $.compute(convolution, "+", $.compute($.compute(SCAN_FLOPS, "*", $.get(stateSpace, "innerWidth")), "*", $.get(stateSpace, "stateDimension"))));
}
