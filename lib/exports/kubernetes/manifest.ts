// The few shapes of Kubernetes objects that the export writes, and their text.
import { stringify } from "yaml";

export interface EnvironmentVariable {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: unknown;
}

export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly [member: string]: unknown };
  readonly [member: string]: unknown;
}

/** A DNS-1123 label of at most `limit` characters from any text; `fallback` where no letter or digit is left. */
export function dnsLabel(text: string, fallback: string, limit = 40): string {
  const label = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, limit)
    .replace(/^-+|-+$/g, "");
  return label === "" ? fallback : label;
}

/** Bytes as a Kubernetes quantity, rounded up to whole GiB. */
export function gibibytes(bytes: number): string {
  return `${Math.max(1, Math.ceil(bytes / 2 ** 30))}Gi`;
}

/** Documents of one file. Kubernetes reads YAML 1.1, in which `no` and `on` are truth values: version 1.1 quotes them. */
export function manifestText(comment: string, manifests: readonly Manifest[]): string {
  const head = comment
    .split("\n")
    .map((line) => `# ${line}`.trimEnd())
    .join("\n");
  const documents = manifests.map((manifest) =>
    stringify(manifest, { version: "1.1", lineWidth: 0, aliasDuplicateObjects: false }),
  );
  return `${head}\n---\n${documents.join("---\n")}`;
}
