// `podwright binds SOURCE`: every limit of a design, the tightest first, and what relaxing each of them buys.
import { catalog } from "../../lib/engine/catalog/catalog.gen";
import { DesignChain } from "../../lib/engine/chain/design-chain";
import { USUAL_RELAXATION } from "../../lib/engine/chain/relaxation";
import { bindingSentences } from "../../lib/engine/chain/relaxation-words";
import { evaluate } from "../../lib/engine/evaluate";
import { documentDigest } from "../../lib/spec/digest";
import { exitCodes, UsageError } from "../exit";
import { loadDocument } from "../load-document";
import { type CommandLine, formatOf } from "../options";
import { printProblems } from "../print-problems";
import { type RelaxedConstraint, renderBinds } from "../report/binds";

const LEAST = 0.001;
const MOST = 10;

export async function bindsCommand(args: readonly string[], line: CommandLine): Promise<number> {
  const format = formatOf(line, ["table", "json"]);
  const by = shareOf(line.binds.relax);
  const loaded = await loadDocument(args);
  if (!loaded.ok) {
    printProblems(loaded.problems, line.locale);
    return exitCodes.invalid;
  }
  const { document } = loaded;
  const context = { answers: [], today: line.today };
  const result = evaluate(document, catalog, context);
  const chain = new DesignChain(document, catalog, context, result);
  const relaxed = result.verdict.constraints.map((constraint): RelaxedConstraint => {
    const relaxation = chain.relax(constraint, by);
    return { relaxation, sentences: bindingSentences(relaxation) };
  });
  const digest = documentDigest(document);
  const { coverage, unassessed } = result.verdict;
  process.stdout.write(
    format === "json"
      ? `${JSON.stringify({ documentDigest: digest, by, coverage, limits: relaxed, unassessed }, null, 2)}\n`
      : renderBinds(document, result.verdict, relaxed, digest, line.locale),
  );
  return exitCodes.done;
}

function shareOf(text: string | null): number {
  if (text === null) return USUAL_RELAXATION;
  const share = Number(text);
  if (text.trim() === "" || !(share >= LEAST && share <= MOST))
    throw new UsageError(`--relax must be a share from ${LEAST} to ${MOST}; it is ${text}.`);
  return share;
}
