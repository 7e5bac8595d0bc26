import "server-only";
import { AppError } from "@/lib/http/app-error";
import { defineOperation } from "@/lib/http/define-operation";
import { workspaceCatalog } from "@/lib/server/workspace-catalog";
import { partMatcher } from "@/lib/spec/spreadsheet/match-part";
import { readSpreadsheet as read } from "@/lib/spec/spreadsheet/read-spreadsheet";
import { withdrawnParts } from "../repository";
import { readSpreadsheetInput, readSpreadsheetOutput } from "../schemas";

/** Stores nothing: new parts come in by create-part, what a design takes by patch-design. */
export const readSpreadsheet = defineOperation({
  name: "read-spreadsheet",
  summary:
    "What the rows of a pasted parts list mean: columns, amounts in SI, the part that each row names, and problems.",
  permission: "part:edit",
  input: readSpreadsheetInput,
  output: readSpreadsheetOutput,
  maxBodyBytes: 640 * 1024,
  limit: { points: 300, seconds: 900, by: "user" },
  audit: null,
  async run({ db, actor: { workspaceId } }, { text, columns, cnyPerUsd }) {
    const catalog = await workspaceCatalog(db, workspaceId);
    const withdrawn = await withdrawnParts(db, workspaceId);
    const match = partMatcher(catalog, (kind, id) => !withdrawn.has(`${kind}/${id}`));
    const answer = read(text, { columns, cnyPerUsd, match });
    if (answer.ok) return answer.preview;
    throw new AppError("invalid-input", { fields: answer.problems });
  },
});
