import "server-only";
import type { z } from "zod";
import type { Catalog } from "@/lib/engine/catalog/catalog";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import { defineOperation } from "@/lib/http/define-operation";
import { invalidField } from "@/lib/http/field-problem";
import type { RequestInfo } from "@/lib/http/request-info";
import { requireDocument } from "@/lib/server/stored-document";
import { workspaceCatalog } from "@/lib/server/workspace-catalog";
import { emptyDocument } from "@/lib/spec/document";
import { templates } from "@/lib/spec/templates/templates.gen";
import { contentOf, renamed } from "../design-content";
import { insertDesign } from "../repository";
import { createDesignInput, designSchema } from "../schemas";

type Source = z.output<typeof createDesignInput>["source"];

interface Start {
  readonly document: DesignDocument;
  readonly title: string;
  readonly templateId: string | null;
}

function startFrom(source: Source, catalog: Catalog, locale: RequestInfo["locale"]): Start {
  const isChinese = locale === "zh-CN";
  const untitled = isChinese ? "未命名设计" : "Untitled design";
  if (source.kind === "empty") return { document: emptyDocument(), title: untitled, templateId: null };
  if (source.kind === "document") {
    const document = requireDocument(source.document, catalog);
    return { document, title: document.purpose?.name?.trim() || untitled, templateId: null };
  }
  const all = Object.values(templates);
  const template = all.find(({ id }) => id === source.templateId);
  if (!template) {
    const known = all.map(({ id }) => id);
    throw invalidField("source.templateId", "template-unknown", source.templateId, known);
  }
  return { document: template.document, title: template.title[isChinese ? 1 : 0], templateId: template.id };
}

export const createDesign = defineOperation({
  name: "create-design",
  summary: "Make a design: empty, from a template, or from a document.",
  permission: "design:create",
  input: createDesignInput,
  output: designSchema,
  maxBodyBytes: 320 * 1024,
  audit: ({ output: { id, name, documentDigest, templateId } }) => ({
    action: "design.created",
    object: { type: "design", id, digest: documentDigest },
    details: { name, templateId },
  }),
  async run({ db, actor, request }, { name, source }) {
    const catalog = await workspaceCatalog(db, actor.workspaceId);
    const { document, title, templateId } = startFrom(source, catalog, request.locale);
    const content = contentOf(renamed(document, name ?? title), catalog, [], name ?? title);
    return insertDesign(db, { workspaceId: actor.workspaceId, userId: actor.userId, templateId }, content);
  },
});
