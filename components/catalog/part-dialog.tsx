"use client";
import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId, useMemo, useState } from "react";
import { formText } from "@/components/shell/form-text";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { fieldError, type Problem, useProblemOf } from "@/components/shell/problem-of";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";
import { showToast } from "@/components/ui/toast";
import type { OwnPartContent } from "@/lib/engine/catalog/own/extend-catalog";
import { type OwnPartKind, ownPartKinds, ownParts } from "@/lib/engine/catalog/own/own-parts";
import { shownKinds } from "@/lib/engine/catalog/shown-kinds";
import { createPartMutation, updatePartMutation } from "@/lib/features/catalog/queries";
import { wordsText } from "@/lib/i18n/words-text";
import { FormProvider } from "../inputs/form-source";
import { GroupFields } from "../inputs/group-fields";
import { usePartOptions } from "./part-options";
import { createPartSource } from "./part-source";
import { useCatalogView } from "./use-catalog-view";

export interface PartStart {
  readonly kind: OwnPartKind;
  readonly content: Partial<OwnPartContent>;
  /** The part under change; absent for a new one. */
  readonly existing?: { readonly id: string; readonly revision: number };
}

interface PartDialogProps {
  readonly start: PartStart;
  readonly onClose: () => void;
  /** Stands above the form: what an import took and ignored. */
  readonly children?: ReactNode;
}

const today = () => new Date().toISOString().slice(0, 10);

/** Adds or changes a part of the workspace: the same fields, bounds and units as its built-in neighbours. */
export function PartDialog({ start, onClose, children }: PartDialogProps) {
  const t = useTranslations("catalog");
  const common = useTranslations("common");
  const locale = useLocale();
  const formId = useId();
  const { existing, content } = start;
  const [kind, setKind] = useState(start.kind);
  const [isDoubtful, setIsDoubtful] = useState(content.unverified?.includes("*") ?? false);
  const [confidence, setConfidence] = useState(content.confidence ?? "medium");
  const source = useMemo(
    () => createPartSource(kind === start.kind ? (content.values ?? {}) : {}),
    [kind, start.kind, content.values],
  );
  const parts = usePartOptions();
  const [, show] = useCatalogView();
  const done = (name: string) => {
    // A new part is shown where it now stands, whichever table was open.
    if (!existing) show({ kind, q: "", origin: "all" });
    showToast({ title: t("savedPart", { name }), tone: "success" });
    onClose();
  };
  const create = useMutation(createPartMutation);
  const update = useMutation(updatePartMutation);
  const problemOf = useProblemOf();
  const problem = problemOf(create.error ?? update.error);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (source.hasUnreadText()) return;
    const read = (name: string) => formText(event.currentTarget, name).trim();
    const price = read("priceUsd").replace(/[$,\s]/g, "");
    const kept = (content.unverified ?? []).filter((field) => field !== "*");
    const given = {
      name: read("name"),
      source: read("source"),
      asOf: read("asOf"),
      confidence,
      unverified: isDoubtful ? ["*"] : kept,
      note: read("note") || null,
      priceUsd: price === "" ? null : Number(price),
      values: source.read(),
    };
    source.refuse(new Map());
    const onError = (error: Error) => {
      const fields = problemOf(error)?.fields ?? [];
      source.refuse(
        new Map(fields.map(({ path, message }) => [path.replace(/^values\./, "").replaceAll(".", "/"), message])),
      );
    };
    const onSuccess = () => done(given.name);
    if (existing) update.mutate({ kind, ...existing, ...given }, { onError, onSuccess });
    else create.mutate({ kind, ...given }, { onError, onSuccess });
  }

  const { group } = ownParts[kind];
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      size="lg"
      title={existing ? t("editTitle", { name: content.name ?? "" }) : t("addTitle")}
      description={wordsText(group.help, locale)}
      closeLabel={common("close")}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button type="submit" form={formId} variant="primary" isPending={create.isPending || update.isPending}>
            {common("save")}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-6">
        <ProblemAlert problem={problem} isNamed />
        {children}
        {!existing && !content.values && (
          <Field label={t("kind")} className="sm:w-72">
            <Select
              value={kind}
              options={ownPartKinds.map((value) => ({ value, label: wordsText(shownKinds[value].words, locale) }))}
              onValueChange={(next) => {
                if (next !== null) setKind(next);
              }}
            />
          </Field>
        )}
        <FactFields content={content} problem={problem} confidence={confidence} onConfidence={setConfidence} />
        <Checkbox
          label={t("doubt")}
          help={t("doubtHelp")}
          isChecked={isDoubtful}
          onCheckedChange={(isChecked) => {
            setIsDoubtful(isChecked);
            if (isChecked && confidence === "high") setConfidence("medium");
          }}
        />
        <FormProvider key={kind} settings={{ source, parts, locale, isReadOnly: false }}>
          <GroupFields fieldKey="" fields={group.fields} level={2} />
        </FormProvider>
      </form>
    </Dialog>
  );
}

interface FactFieldsProps {
  readonly content: Partial<OwnPartContent>;
  readonly problem: Problem | null;
  readonly confidence: OwnPartContent["confidence"];
  readonly onConfidence: (confidence: OwnPartContent["confidence"]) => void;
}

/** Name, source, date, confidence, price: what a built-in row states too. */
function FactFields({ content, problem, confidence, onConfidence }: FactFieldsProps) {
  const t = useTranslations("catalog");
  const common = useTranslations("common");
  const field = (name: "name" | "source" | "asOf", help: string, value: string) => (
    <Field label={t(name)} help={help} error={fieldError(problem, name)}>
      <TextInput name={name} defaultValue={value} autoComplete="off" />
    </Field>
  );
  return (
    <div className="grid grid-cols-1 items-start gap-x-6 gap-y-4 sm:grid-cols-2">
      {field("name", t("nameHelp"), content.name ?? "")}
      {field("source", t("sourceHelp"), content.source ?? "")}
      {field("asOf", t("asOfHelp"), content.asOf ?? today())}
      <Field label={t("confidence")} error={fieldError(problem, "confidence")}>
        <Select
          value={confidence}
          options={(["high", "medium", "low"] as const).map((value) => ({ value, label: t(`confidences.${value}`) }))}
          onValueChange={(next) => {
            if (next !== null) onConfidence(next);
          }}
        />
      </Field>
      <Field label={t("price")} note={common("optional")} help={t("priceHelp")} error={fieldError(problem, "priceUsd")}>
        <TextInput
          name="priceUsd"
          isNumeric
          prefixSlot="$"
          inputMode="decimal"
          defaultValue={content.priceUsd?.toString() ?? ""}
        />
      </Field>
      <Field label={t("note")} note={common("optional")} help={t("noteHelp")} error={fieldError(problem, "note")}>
        <Textarea name="note" rows={2} defaultValue={content.note ?? ""} />
      </Field>
    </div>
  );
}
