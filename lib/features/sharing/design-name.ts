import type { DesignDocument } from "@/lib/engine/inputs/design";

/** The name inside the frozen document: the one that was sealed, whatever the design is called today. */
export function designNameOf(document: DesignDocument, locale: "en" | "zh-CN"): string {
  return document.purpose?.name?.trim() || (locale === "zh-CN" ? "未命名设计" : "Untitled design");
}
