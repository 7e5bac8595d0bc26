"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useId } from "react";
import { formText } from "@/components/shell/form-text";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { fieldError, useProblemOf } from "@/components/shell/problem-of";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { renameDesignMutation } from "@/lib/features/designs/queries";

interface RenameDialogProps {
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
}

export function RenameDialog({ id, name, onClose }: RenameDialogProps) {
  const t = useTranslations("designs");
  const common = useTranslations("common");
  const formId = useId();
  const rename = useMutation({
    ...renameDesignMutation,
    onSuccess: (...result) => {
      onClose();
      return renameDesignMutation.onSuccess?.(...result);
    },
  });
  const problem = useProblemOf()(rename.error);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    rename.mutate({ id, name: formText(event.currentTarget, "name") });
  }

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      size="sm"
      title={t("renameTitle")}
      closeLabel={common("close")}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button type="submit" form={formId} variant="primary" isPending={rename.isPending}>
            {t("rename")}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-3">
        <ProblemAlert problem={problem} fieldsShown={["name"]} />
        <Field label={t("name")} error={fieldError(problem, "name")}>
          <TextInput name="name" defaultValue={name} maxLength={120} required autoComplete="off" />
        </Field>
      </form>
    </Dialog>
  );
}
