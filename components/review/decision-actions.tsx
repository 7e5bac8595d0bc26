"use client";
import { useMutation } from "@tanstack/react-query";
import { Check, MessageSquareWarning } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { formText } from "@/components/shell/form-text";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { fieldError, useProblemOf } from "@/components/shell/problem-of";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { showToast } from "@/components/ui/toast";
import { decideVersionMutation } from "@/lib/features/versions/queries";
import { ObjectionList } from "./objection-list";
import type { Objections } from "./objections";

type Decision = "approved" | "changes-requested";

interface DecisionActionsProps {
  readonly designId: string;
  readonly number: number;
  readonly digest: string;
  /** What the frozen result says against an approval. */
  readonly objections: Objections | null;
}

/** The two ways to end a review. */
export function DecisionActions(props: DecisionActionsProps) {
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <DecisionDialog {...props} decision="changes-requested" />
      <DecisionDialog {...props} decision="approved" />
    </div>
  );
}

function DecisionDialog({
  designId,
  number,
  digest,
  objections,
  decision,
}: DecisionActionsProps & { readonly decision: Decision }) {
  const t = useTranslations("review");
  const common = useTranslations("common");
  const formId = useId();
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const isApproval = decision === "approved";
  const decide = useMutation({
    ...decideVersionMutation,
    onSuccess: () => {
      setIsOpen(false);
      showToast({ title: isApproval ? t("approved", { number }) : t("changesRequested"), tone: "success" });
    },
    // Also after a refusal: somebody else may have decided meanwhile.
    onSettled: () => router.refresh(),
  });
  const problem = useProblemOf()(decide.error);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    decide.mutate({ id: designId, number, decision, reason: formText(event.currentTarget, "reason") });
  }

  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => {
        setIsOpen(open);
        if (open) decide.reset();
      }}
      title={isApproval ? t("approveTitle", { number }) : t("changesTitle", { number })}
      description={isApproval ? t("approveText", { digest: `${digest.slice(0, 12)}…` }) : t("changesText")}
      closeLabel={common("close")}
      trigger={
        isApproval ? (
          <Button variant="primary">
            <Check />
            {t("approve")}
          </Button>
        ) : (
          <Button>
            <MessageSquareWarning />
            {t("requestChanges")}
          </Button>
        )
      }
      footer={
        <>
          <Button onClick={() => setIsOpen(false)}>{common("cancel")}</Button>
          <Button type="submit" form={formId} variant="primary" isPending={decide.isPending}>
            {isApproval ? t("approve") : t("requestChanges")}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-4">
        <ProblemAlert problem={problem} fieldsShown={["reason"]} />
        {isApproval && objections && <ObjectionList objections={objections} />}
        <Field
          label={isApproval ? t("remark") : t("reason")}
          {...(isApproval ? { note: common("optional") } : { help: t("reasonHelp") })}
          error={fieldError(problem, "reason")}
        >
          <Textarea name="reason" maxLength={2000} />
        </Field>
      </form>
    </Dialog>
  );
}
