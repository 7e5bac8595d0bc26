// `npm run fit:climate`: prints the spreads of the climate model, and each station as all the others predict it.
import { renderTable } from "../../cli/table";
import { fitSpreads, leaveOneOut, stations } from "./climate-fit";

const figures = (values: object): readonly string[] => Object.values(values).map((value: number) => value.toFixed(3));

const all = fitSpreads(stations);
const rows = leaveOneOut().map(({ id, leftOut, fittedOnOthers }) => [
  id,
  leftOut.dry.toFixed(2),
  leftOut.wet.toFixed(2),
  ...figures(fittedOnOthers),
]);
const head = ["station left out", "worst dry bin, points", "worst wet bin, points", ...Object.keys(all)];
process.stdout.write(renderTable([head, ...rows, ["none", "", "", ...figures(all)]], [1, 2, 3, 4, 5, 6]));
