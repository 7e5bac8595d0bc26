import "server-only";
import { defineOperation } from "@/lib/http/define-operation";
import { templates } from "@/lib/spec/templates/templates.gen";
import { emptyObject, templatesOutput } from "../schemas";

export const listTemplates = defineOperation({
  name: "list-templates",
  summary: "The designs that one can start from; titles in English and Chinese, with their sources.",
  permission: "design:read",
  input: emptyObject,
  output: templatesOutput,
  audit: null,
  run: async () => ({
    items: Object.values(templates).map(({ id, title, summary, sources }) => ({
      id,
      title,
      summary,
      sources: [...sources],
    })),
  }),
});
