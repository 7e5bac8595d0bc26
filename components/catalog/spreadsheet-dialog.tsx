"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { useProblemOf } from "@/components/shell/problem-of";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FileButton } from "@/components/ui/file-button";
import { InlineAlert } from "@/components/ui/inline-alert";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";
import { showToast } from "@/components/ui/toast";
import { readSpreadsheetMutation } from "@/lib/features/catalog/queries";
import { designsQuery } from "@/lib/features/designs/queries";
import { wordsText } from "@/lib/i18n/words-text";
import type { ColumnMap } from "@/lib/spec/spreadsheet/sheet-columns";
import { firstChoices, hasEffect, type LineChoices, leftOutRows, plannedLines } from "./sheet-choices";
import { SheetColumnsForm } from "./sheet-columns-form";
import { SheetLines } from "./sheet-lines";
import { useTakeLines } from "./use-take-lines";

/** The designs on offer: whoever has more takes the list into a fresh one. */
const DESIGNS_SHOWN = 50;

/** Takes a pasted parts list in, shows what every line means, and adds parts and a design's pools and prices from it. */
export function SpreadsheetDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations("spreadsheet");
  const common = useTranslations("common");
  const locale = useLocale();
  const [text, setText] = useState("");
  const [rate, setRate] = useState("");
  const [isEditing, setIsEditing] = useState(true);
  const [choices, setChoices] = useState<LineChoices>({});
  const [designId, setDesignId] = useState<string | null>(null);
  const read = useMutation(readSpreadsheetMutation);
  const problemOf = useProblemOf();
  const designs = useQuery(designsQuery({ pageSize: DESIGNS_SHOWN }));
  const { take, done } = useTakeLines();
  const preview = isEditing ? undefined : read.data;
  const plan = preview === undefined ? [] : plannedLines(preview.lines, choices);

  const leftOut = preview === undefined ? [] : leftOutRows(preview.lines, plan);
  const isEffective = hasEffect(plan, designId);
  const cnyPerUsd = rate.trim() === "" ? null : Number(rate.replace(",", "."));
  const isRateWrong = cnyPerUsd !== null && !(cnyPerUsd > 0);

  function readWith(columns: ColumnMap | null) {
    if (isRateWrong) return;
    const onSuccess = (next: NonNullable<typeof read.data>) => {
      setChoices(firstChoices(next.lines));
      setIsEditing(false);
    };
    take.reset();
    read.mutate({ text, columns, cnyPerUsd }, { onSuccess });
  }

  function takeAll() {
    take.mutate(
      { plan, designId },
      {
        onSuccess: ({ refused, designProblem, newParts }) => {
          if (refused.size > 0 || designProblem !== null) return;
          showToast({ title: t("taken", { lines: plan.length, parts: newParts }), tone: "success" });
          onClose();
        },
      },
    );
  }

  const actions =
    preview === undefined ? (
      <Button variant="primary" isPending={read.isPending} onClick={() => readWith(null)}>
        {t("read")}
      </Button>
    ) : (
      <>
        <Button onClick={() => setIsEditing(true)}>{t("back")}</Button>
        <Button variant="primary" isPending={take.isPending} disabled={!isEffective} onClick={takeAll}>
          {take.isPending ? t("progress", { done, total: plan.length }) : t("take", { count: plan.length })}
        </Button>
      </>
    );
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      size="lg"
      title={t("title")}
      description={t("text")}
      closeLabel={common("close")}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          {actions}
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ProblemAlert problem={problemOf(read.error)} isAlone />
        {take.data?.designProblem && (
          <InlineAlert tone="danger" title={t("designRefused")}>
            {take.data.designProblem}
          </InlineAlert>
        )}
        {take.data !== undefined && take.data.refused.size > 0 && (
          <InlineAlert tone="warning" title={t("someRefused", { count: take.data.refused.size })} />
        )}
        {preview === undefined ? (
          <SheetText text={text} onText={setText} rate={rate} isRateWrong={isRateWrong} onRate={setRate} />
        ) : (
          <>
            {preview.problems.length > 0 && (
              <InlineAlert tone="danger" title={t("columnsWrong")}>
                {preview.problems.map(({ path, message }) => (
                  <p key={path}>{wordsText(message, locale)}</p>
                ))}
              </InlineAlert>
            )}
            <SheetColumnsForm headings={preview.headings} columns={preview.columns} onChange={readWith} />
            {preview.passedOver.length > 0 && (
              <p className="text-ink-muted text-xs">{t("passedOver", { rows: preview.passedOver.join(", ") })}</p>
            )}
            {preview.lines.length > 0 && (
              <SheetLines
                lines={preview.lines}
                choices={choices}
                onChoice={(row, choice) => setChoices((before) => ({ ...before, [row]: choice }))}
                refused={take.data?.refused ?? new Map()}
              />
            )}
            {plan.length > 0 && !isEffective && (
              <InlineAlert
                tone="info"
                isStatic
                title={
                  leftOut.length === 0
                    ? t("needsDesign")
                    : t("leftOut", { count: leftOut.length, rows: leftOut.join(", ") })
                }
              />
            )}
            <Field label={t("design")} help={t("designHelp")} className="sm:w-96">
              <Select
                value={designId}
                placeholder={t("noDesign")}
                clearLabel={t("noDesign")}
                options={(designs.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
                onValueChange={setDesignId}
              />
            </Field>
          </>
        )}
      </div>
    </Dialog>
  );
}

interface SheetTextProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly rate: string;
  readonly onRate: (rate: string) => void;
  readonly isRateWrong: boolean;
}

function SheetText({ text, onText, rate, onRate, isRateWrong }: SheetTextProps) {
  const t = useTranslations("spreadsheet");
  return (
    <>
      <Field label={t("rows")} help={t("rowsHelp")}>
        <Textarea
          rows={12}
          value={text}
          spellCheck={false}
          className="max-h-96 font-mono text-xs"
          onChange={(event) => onText(event.currentTarget.value)}
        />
      </Field>
      <div className="flex flex-wrap items-start gap-4">
        <Field
          label={t("rate")}
          help={t("rateHelp")}
          error={isRateWrong ? t("rateWrong", { rate }) : undefined}
          className="w-64"
        >
          <TextInput isNumeric value={rate} onChange={(event) => onRate(event.currentTarget.value)} />
        </Field>
        <FileButton
          label={t("file")}
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          className="mt-5"
          onFile={(file) => void file.text().then(onText)}
        />
      </div>
    </>
  );
}
