import { loadDesign, saveDocument } from "@/lib/features/designs/queries";
import { applyLines, type TakenLine } from "@/lib/spec/spreadsheet/apply-lines";

/** Puts the lines into the design as the server holds it now. Throws a ProblemError where it cannot be saved. */
export async function takeIntoDesign(id: string, lines: readonly TakenLine[]): Promise<void> {
  const { revision, document } = await loadDesign(id);
  await saveDocument({ id, revision, document: applyLines(document, lines) });
}
