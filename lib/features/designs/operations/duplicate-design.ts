import "server-only";
import { defineOperation } from "@/lib/http/define-operation";
import { readAnswers } from "@/lib/server/control-answers";
import { workspaceCatalog } from "@/lib/server/workspace-catalog";
import { contentOf, renamed } from "../design-content";
import { copyAnswers, findDesign, insertDesign } from "../repository";
import { designSchema, duplicateDesignInput } from "../schemas";

const MAX_NAME_LENGTH = 120;

export const duplicateDesign = defineOperation({
  name: "duplicate-design",
  summary: "Copy a design with its answers to controls. The copy is a draft of whoever copies.",
  permission: "design:create",
  input: duplicateDesignInput,
  output: designSchema,
  audit: ({ input, output: { id, name, documentDigest } }) => ({
    action: "design.duplicated",
    object: { type: "design", id, digest: documentDigest },
    details: { name, from: input.id },
  }),
  async run({ db, actor, request }, { id, name: wanted }) {
    const { workspaceId, userId } = actor;
    const catalog = await workspaceCatalog(db, workspaceId);
    const original = await findDesign(db, workspaceId, id);
    const suffix = request.locale === "zh-CN" ? "（副本）" : " (copy)";
    const name = wanted ?? `${original.name.slice(0, MAX_NAME_LENGTH - suffix.length)}${suffix}`;
    const content = contentOf(renamed(original.document, name), catalog, await readAnswers(db, id), name);
    const copy = await insertDesign(db, { workspaceId, userId, templateId: original.templateId }, content);
    await copyAnswers(db, id, copy.id);
    return copy;
  },
});
