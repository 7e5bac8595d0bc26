"use client";
import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { useProblemOf } from "@/components/shell/problem-of";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FileButton } from "@/components/ui/file-button";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { fieldWords } from "@/lib/engine/catalog/part-words";
import { shownKinds } from "@/lib/engine/catalog/shown-kinds";
import { readDeviceTypeMutation } from "@/lib/features/catalog/queries";
import { wordsText } from "@/lib/i18n/words-text";
import type { DevicePreview } from "@/lib/spec/netbox/device-preview";
import { PartDialog } from "./part-dialog";

const kinds = ["nodes", "switches", "powerDistribution"] as const;

/** Takes a device type in, shows what it becomes, and lets a person complete it before anything is saved. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations("catalog");
  const common = useTranslations("common");
  const locale = useLocale();
  const [text, setText] = useState("");
  const [as, setAs] = useState<DevicePreview["kind"] | null>(null);
  const read = useMutation(readDeviceTypeMutation);
  const problem = useProblemOf()(read.error);

  if (read.data) {
    const { kind, name, values } = read.data;
    const content = { name, values, source: t("importSource", { model: name }), confidence: "medium" } as const;
    return (
      <PartDialog start={{ kind, content }} onClose={onClose}>
        <Preview preview={read.data} />
      </PartDialog>
    );
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      size="lg"
      title={t("importTitle")}
      description={t("importText")}
      closeLabel={common("close")}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button variant="primary" isPending={read.isPending} onClick={() => read.mutate({ text, as })}>
            {t("read")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ProblemAlert problem={problem} isNamed isAlone />
        <div className="flex flex-wrap items-end gap-4">
          <Field label={t("importAs")} className="w-48">
            <Select
              value={as}
              placeholder={t("importAuto")}
              clearLabel={t("importAuto")}
              options={kinds.map((value) => ({ value, label: wordsText(shownKinds[value].words, locale) }))}
              onValueChange={setAs}
            />
          </Field>
          <FileButton
            label={t("importFile")}
            accept=".yaml,.yml,text/yaml"
            onFile={(file) => void file.text().then(setText)}
          />
        </div>
        <Field label={t("importYaml")}>
          <Textarea
            rows={12}
            value={text}
            spellCheck={false}
            className="max-h-96 font-mono text-xs"
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </Field>
      </div>
    </Dialog>
  );
}

function Preview({ preview: { kind, taken, ignored, open } }: { readonly preview: DevicePreview }) {
  const t = useTranslations("catalog");
  const locale = useLocale();
  const label = (field: string) =>
    field === "name" ? t("name") : wordsText(fieldWords(kind, field)?.words ?? [field, field], locale);
  const line = (key: string, head: ReactNode, rest: string) => (
    <li key={key}>
      {head}
      {rest !== "" && <span className="text-ink-muted"> {rest}</span>}
    </li>
  );
  const part = (title: string, lines: readonly ReactNode[]) =>
    lines.length > 0 && (
      <section className="min-w-0">
        <h3 className="mb-1 text-sm font-semibold">{title}</h3>
        <ul className="flex flex-col gap-1 text-xs">{lines}</ul>
      </section>
    );
  return (
    <div className="border-line bg-sunken grid gap-4 rounded-sm border p-3 sm:grid-cols-3">
      {part(
        t("open"),
        open.map(({ field, reason }) => line(field, label(field), wordsText(reason, locale))),
      )}
      {part(
        t("taken"),
        taken.map(({ from, field, note }) =>
          line(
            `${from} ${field}`,
            <>
              <code>{from}</code> → {label(field)}
            </>,
            note ? wordsText(note, locale) : "",
          ),
        ),
      )}
      {part(
        t("ignored"),
        ignored.map(({ from, reason }) => line(`${from} ${reason[0]}`, <code>{from}</code>, wordsText(reason, locale))),
      )}
    </div>
  );
}
