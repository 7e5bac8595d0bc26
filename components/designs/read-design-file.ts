/** The largest document that the server takes, in bytes (create-design leaves room for the rest of the request). */
export const FILE_BYTES_MAX = 256 * 1024;

export type DesignFile =
  | { readonly kind: "document"; readonly document: Record<string, unknown> }
  | { readonly kind: "not-json" }
  | { readonly kind: "unreadable" }
  | { readonly kind: "too-large"; readonly bytes: number };

/** A chosen file as a JSON object; what is wrong inside the document is for the server to say, field by field. */
export async function readDesignFile(file: Pick<File, "size" | "text">): Promise<DesignFile> {
  if (file.size > FILE_BYTES_MAX) return { kind: "too-large", bytes: file.size };
  let text: string;
  try {
    text = await file.text();
  } catch {
    return { kind: "unreadable" };
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return { kind: "not-json" };
    return { kind: "document", document: { ...value } };
  } catch {
    return { kind: "not-json" };
  }
}
