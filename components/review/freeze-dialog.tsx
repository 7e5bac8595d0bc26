"use client";
import { useMutation } from "@tanstack/react-query";
import { Snowflake } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { useDesignState } from "@/components/composer/compose-context";
import { formText } from "@/components/shell/form-text";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { fieldError, useProblemOf } from "@/components/shell/problem-of";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { InlineAlert } from "@/components/ui/inline-alert";
import { Textarea } from "@/components/ui/textarea";
import { showToast } from "@/components/ui/toast";
import { createVersionMutation } from "@/lib/features/versions/queries";
import { ProblemError } from "@/lib/http/fetcher";

interface FreezeDialogProps {
  readonly designId: string;
  /** Of the saved draft, as the server last told. */
  readonly revision: number;
  readonly nextNumber: number;
  /** The version that this one would supersede. */
  readonly inReview: number | null;
}

/** Freezes the saved draft and sends it for review. Waits until the draft of this tab is saved. */
export function FreezeDialog({ designId, revision, nextNumber, inReview }: FreezeDialogProps) {
  const t = useTranslations("review");
  const common = useTranslations("common");
  const formId = useId();
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const savedHere = useDesignState(({ saved }) => saved.revision);
  const isSaved = useDesignState(({ save }) => save.kind === "saved");
  const newest = Math.max(revision, savedHere);
  const freeze = useMutation({
    ...createVersionMutation,
    onSuccess: ({ number }) => {
      setIsOpen(false);
      showToast({ title: t("frozen", { number }), tone: "success" });
      router.refresh();
    },
    onError: (error) => {
      if (error instanceof ProblemError && error.code === "stale-revision") router.refresh();
    },
  });
  const isStale = freeze.error instanceof ProblemError && freeze.error.code === "stale-revision";
  const problem = useProblemOf()(isStale ? null : freeze.error);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    freeze.mutate({ id: designId, revision: newest, message: formText(event.currentTarget, "message") });
  }

  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => {
        setIsOpen(open);
        if (open) freeze.reset();
      }}
      title={t("freezeTitle", { revision: newest })}
      description={t("freezeText", { number: nextNumber })}
      closeLabel={common("close")}
      trigger={
        <Button variant="primary" aria-disabled={!isSaved || undefined}>
          <Snowflake />
          {t("freeze")}
        </Button>
      }
      footer={
        <>
          <Button onClick={() => setIsOpen(false)}>{common("cancel")}</Button>
          <Button type="submit" form={formId} variant="primary" isPending={freeze.isPending} disabled={!isSaved}>
            {t("freezeAction")}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-4">
        <ProblemAlert problem={problem} fieldsShown={["message"]} />
        {isStale && <InlineAlert tone="warning">{t("freezeStale")}</InlineAlert>}
        {inReview !== null && (
          <InlineAlert tone="info" isStatic>
            {t("freezeSupersedes", { number: inReview })}
          </InlineAlert>
        )}
        <Field label={t("message")} help={t("messageHelp")} error={fieldError(problem, "message")}>
          <Textarea name="message" required maxLength={500} />
        </Field>
      </form>
    </Dialog>
  );
}
