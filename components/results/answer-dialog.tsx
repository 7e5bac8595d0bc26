"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { formText } from "@/components/shell/form-text";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { fieldError, useProblemOf } from "@/components/shell/problem-of";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";
import { deleteAnswerMutation, putAnswerMutation } from "@/lib/features/evaluation/queries";
import type { AnswerEntry } from "@/lib/features/evaluation/schemas";
import { useComposition } from "../composer/compose-context";

type AnswerState = AnswerEntry["state"];
const states: readonly AnswerState[] = ["met", "partial", "not-met", "compensated", "exception", "not-applicable"];
/** These decide over a gap, so they are open for controls that the design itself answers, too. */
const overDerived: readonly AnswerState[] = ["compensated", "exception", "not-applicable"];
const levels = ["0", "1", "2", "3", "4", "5"] as const;
const fieldNames = ["state", "maturity", "targetMaturity", "owner", "note", "evidence", "expiresOn", "dueOn"] as const;

interface AnswerDialogProps {
  readonly designId: string;
  readonly controlId: string;
  readonly title: string;
  readonly requirement: string;
  readonly isDerived: boolean;
  readonly answer: AnswerEntry | null;
}

/** Attests one control: its state, how mature it is, who owns it and what shows it. */
export function AnswerDialog(props: AnswerDialogProps) {
  const { designId, controlId, title, requirement, isDerived, answer } = props;
  const t = useTranslations("results.controls");
  const common = useTranslations("common");
  const router = useRouter();
  const { refreshFigures } = useComposition();
  const problemOf = useProblemOf();
  const [isOpen, setIsOpen] = useState(false);
  const [state, setState] = useState<AnswerState | null>(answer?.state ?? null);
  const put = useMutation(putAnswerMutation);
  const remove = useMutation(deleteAnswerMutation);
  const problem = problemOf(put.error ?? remove.error);
  const formId = `answer-${controlId}`;

  function done() {
    setIsOpen(false);
    refreshFigures();
    router.refresh();
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (state === null) return;
    const form = event.currentTarget;
    const level = (name: string) => (formText(form, name) === "" ? null : Number(formText(form, name)));
    const day = (name: string) => formText(form, name) || null;
    put.mutate(
      {
        id: designId,
        controlId,
        state,
        maturity: level("maturity"),
        targetMaturity: level("targetMaturity"),
        owner: formText(form, "owner"),
        note: formText(form, "note"),
        evidence: formText(form, "evidence"),
        expiresOn: day("expiresOn"),
        dueOn: day("dueOn"),
      },
      { onSuccess: done },
    );
  }

  return (
    <Dialog
      title={t("answerTitle", { id: controlId })}
      description={title}
      closeLabel={common("close")}
      isOpen={isOpen}
      onOpenChange={(open) => {
        setIsOpen(open);
        if (open) {
          setState(answer?.state ?? null);
          put.reset();
          remove.reset();
        }
      }}
      trigger={
        <Button size="sm" className="mt-1 self-start" aria-label={t("answerNamed", { id: controlId })}>
          {answer ? t("change") : t("answer")}
        </Button>
      }
      footer={
        <>
          {answer && (
            <Button
              variant="ghost"
              isPending={remove.isPending}
              onClick={() => remove.mutate({ id: designId, controlId }, { onSuccess: done })}
            >
              {t("withdraw")}
            </Button>
          )}
          <Button onClick={() => setIsOpen(false)}>{common("cancel")}</Button>
          <Button variant="primary" type="submit" form={formId} isPending={put.isPending} disabled={state === null}>
            {common("save")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-4">
        <p className="text-ink-muted">{requirement}</p>
        {isDerived && <p className="text-ink-muted text-xs">{t("derivedNote")}</p>}
        <ProblemAlert problem={problem} fieldsShown={fieldNames} />
        <Field label={t("state")} error={fieldError(problem, "state")}>
          <Select<AnswerState>
            value={state}
            onValueChange={setState}
            placeholder={common("notAnswered")}
            options={(isDerived ? overDerived : states).map((value) => ({ value, label: t(`states.${value}`) }))}
          />
        </Field>
        <div className="grid grid-cols-2 gap-4">
          <Field label={t("maturity")} help={t("maturityHelp")} error={fieldError(problem, "maturity")}>
            <Select
              name="maturity"
              defaultValue={answer?.maturity == null ? null : String(answer.maturity)}
              clearLabel={common("notAnswered")}
              placeholder={common("notAnswered")}
              options={levels.map((value) => ({ value, label: value }))}
            />
          </Field>
          <Field label={t("targetMaturity")} error={fieldError(problem, "targetMaturity")}>
            <Select
              name="targetMaturity"
              defaultValue={answer?.targetMaturity == null ? null : String(answer.targetMaturity)}
              clearLabel={common("notAnswered")}
              placeholder={common("notAnswered")}
              options={levels.slice(1).map((value) => ({ value, label: value }))}
            />
          </Field>
        </div>
        <Field label={t("owner")} error={fieldError(problem, "owner")}>
          <TextInput name="owner" defaultValue={answer?.owner ?? ""} maxLength={100} />
        </Field>
        <Field label={t("evidence")} help={t("evidenceHelp")} error={fieldError(problem, "evidence")}>
          <TextInput name="evidence" defaultValue={answer?.evidence ?? ""} maxLength={500} />
        </Field>
        <Field label={t("note")} help={t("noteHelp")} error={fieldError(problem, "note")}>
          <Textarea name="note" defaultValue={answer?.note ?? ""} maxLength={2000} rows={3} />
        </Field>
        <div className="grid grid-cols-2 gap-4">
          <Field label={t("expiresOn")} error={fieldError(problem, "expiresOn")}>
            <TextInput type="date" name="expiresOn" defaultValue={answer?.expiresOn ?? ""} />
          </Field>
          <Field label={t("dueOn")} error={fieldError(problem, "dueOn")}>
            <TextInput type="date" name="dueOn" defaultValue={answer?.dueOn ?? ""} />
          </Field>
        </div>
      </form>
    </Dialog>
  );
}
