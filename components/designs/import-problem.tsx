"use client";
import { useTranslations } from "next-intl";
import { useProblemOf } from "@/components/shell/problem-of";
import { InlineAlert } from "@/components/ui/inline-alert";
import { type DesignFile, FILE_BYTES_MAX } from "./read-design-file";

/** Why no design was made: the file itself, or what the server said of it. */
export type ImportTrouble =
  | (Exclude<DesignFile, { kind: "document" }> & { readonly name: string })
  | { readonly kind: "refused"; readonly error: Error };

const SHOWN_FIELDS = 8;
const KILOBYTE = 1024;

export function ImportProblem({ trouble }: { readonly trouble: ImportTrouble | null }) {
  const t = useTranslations("designs");
  const problemOf = useProblemOf();
  if (trouble === null) return null;
  if (trouble.kind !== "refused") {
    const { name } = trouble;
    const sentence = {
      "not-json": () => t("importNotJson", { name }),
      unreadable: () => t("importUnreadable", { name }),
      "too-large": () =>
        t("importTooLarge", {
          name,
          size: Math.ceil((trouble.kind === "too-large" ? trouble.bytes : 0) / KILOBYTE),
          limit: FILE_BYTES_MAX / KILOBYTE,
        }),
    };
    return (
      <InlineAlert tone="danger" title={t("importFailed")}>
        {sentence[trouble.kind]()}
      </InlineAlert>
    );
  }
  const problem = problemOf(trouble.error);
  if (problem === null) return null;
  const { fields, message } = problem;
  return (
    <InlineAlert tone="danger" title={fields.length > 0 ? t("importProblems", { count: fields.length }) : message}>
      {fields.length > 0 && (
        <ul className="flex flex-col gap-1">
          {fields.slice(0, SHOWN_FIELDS).map((field) => (
            <li key={`${field.path} ${field.message}`}>
              <code className="text-ink font-mono text-xs">{field.path.replace(/^(?:source\.)?document\.?/, "")}</code>{" "}
              {field.message}
            </li>
          ))}
          {fields.length > SHOWN_FIELDS && <li>{t("moreProblems", { count: fields.length - SHOWN_FIELDS })}</li>}
        </ul>
      )}
    </InlineAlert>
  );
}
