"use client";
import { useMutation } from "@tanstack/react-query";
import { File, Target, Upload } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useState } from "react";
import { Spinner } from "@/components/ui/spinner";
import { createDesignMutation } from "@/lib/features/designs/queries";
import type { CreateDesignInput } from "@/lib/features/designs/schemas";
import { ImportProblem, type ImportTrouble } from "./import-problem";
import { readDesignFile } from "./read-design-file";

/** A template in the reader's language. */
export interface TemplateCard {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Titles of the publications behind its figures. */
  readonly sources: readonly string[];
}

interface StartOptionsProps {
  readonly templates: readonly TemplateCard[];
  /** Level of the headings, which depends on where the options stand. */
  readonly headingLevel: 2 | 3;
}

const choice =
  "flex h-full w-full flex-col items-start gap-1 rounded-sm border border-line bg-surface p-3 text-left transition-colors hover:border-accent hover:bg-accent-soft aria-disabled:opacity-50";

interface ChoiceProps {
  readonly title: string;
  readonly text: string;
  readonly footnote?: string;
  readonly icon?: ReactNode;
  readonly isBusy: boolean;
  readonly isPending: boolean;
  readonly onChoose: () => void;
}

function Choice({ title, text, footnote, icon, isBusy, isPending, onChoose }: ChoiceProps) {
  return (
    <button
      type="button"
      className={choice}
      aria-disabled={isBusy || undefined}
      aria-busy={isPending || undefined}
      onClick={isBusy ? undefined : onChoose}
    >
      <span className="flex items-center gap-2 font-medium [&_svg]:size-4">
        {isPending ? <Spinner /> : icon}
        {title}
      </span>
      <span className="text-ink-muted text-xs">{text}</span>
      {footnote && <span className="text-ink-faint mt-auto pt-1 text-xs">{footnote}</span>}
    </button>
  );
}

/** The ways to begin: a template, a goal, an empty sheet, a file. Opens what was made. */
export function StartOptions({ templates, headingLevel }: StartOptionsProps) {
  const t = useTranslations("designs");
  const router = useRouter();
  const Heading = `h${headingLevel}` as const;
  const [trouble, setTrouble] = useState<ImportTrouble | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const create = useMutation({
    ...createDesignMutation,
    onSuccess: (design, ...result) => {
      router.push(`/designs/${design.id}`);
      return createDesignMutation.onSuccess?.(design, ...result);
    },
    onError: (error) => setTrouble({ kind: "refused", error }),
  });
  const isBusy = create.isPending || create.isSuccess;
  const isPendingFor = (key: string) => isBusy && chosen === key;

  function start(key: string, source: CreateDesignInput["source"]) {
    setTrouble(null);
    setChosen(key);
    create.mutate({ source });
  }

  async function importFile(file: File) {
    const read = await readDesignFile(file);
    if (read.kind === "document") start("import", read);
    else setTrouble({ ...read, name: file.name });
  }

  return (
    <div className="flex flex-col gap-4 text-left">
      <ImportProblem trouble={trouble} />
      <section className="flex flex-col gap-2">
        <Heading className="font-semibold">{t("otherWays")}</Heading>
        <div className="grid grid-cols-1 gap-2 sm:grid-cols-3">
          <Link href="/designs/goal" className={choice}>
            <span className="flex items-center gap-2 font-medium [&_svg]:size-4">
              <Target aria-hidden="true" />
              {t("startGoal")}
            </span>
            <span className="text-ink-muted text-xs">{t("startGoalText")}</span>
          </Link>
          <Choice
            title={t("startEmpty")}
            text={t("startEmptyText")}
            icon={<File />}
            isBusy={isBusy}
            isPending={isPendingFor("empty")}
            onChoose={() => start("empty", { kind: "empty" })}
          />
          <ImportChoice isBusy={isBusy} isPending={isPendingFor("import")} onFile={importFile} />
        </div>
      </section>
      <section className="flex flex-col gap-2">
        <div>
          <Heading className="font-semibold">{t("templates")}</Heading>
          <p className="text-ink-muted text-xs">{t("templatesText")}</p>
        </div>
        <ul className="grid grid-cols-1 gap-2 sm:grid-cols-2">
          {templates.map(({ id, title, summary, sources }) => (
            <li key={id}>
              <Choice
                title={title}
                text={summary}
                footnote={t("sources", { count: sources.length, titles: sources.join("; ") })}
                isBusy={isBusy}
                isPending={isPendingFor(id)}
                onChoose={() => start(id, { kind: "template", templateId: id })}
              />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

interface ImportChoiceProps {
  readonly isBusy: boolean;
  readonly isPending: boolean;
  readonly onFile: (file: File) => Promise<void>;
}

/** The native file input does the work; the label around it is what one sees. */
function ImportChoice({ isBusy, isPending, onFile }: ImportChoiceProps) {
  const t = useTranslations("designs");
  return (
    <label
      htmlFor="design-file"
      className={`${choice} has-focus-visible:outline-accent cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-1`}
    >
      <span className="flex items-center gap-2 font-medium [&_svg]:size-4">
        {isPending ? <Spinner /> : <Upload aria-hidden="true" />}
        {t("startImport")}
      </span>
      <span className="text-ink-muted text-xs">{t("startImportText")}</span>
      <input
        id="design-file"
        type="file"
        accept=".json,application/json"
        disabled={isBusy}
        className="sr-only"
        onChange={(event) => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          // Emptied, so that choosing the same file again after mending it is a change again.
          input.value = "";
          if (file) void onFile(file);
        }}
      />
    </label>
  );
}
