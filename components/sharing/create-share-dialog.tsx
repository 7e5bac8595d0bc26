"use client";
import { useMutation } from "@tanstack/react-query";
import { Link2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { formText } from "@/components/shell/form-text";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { fieldError, useProblemOf } from "@/components/shell/problem-of";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { RadioList } from "@/components/ui/radio-list";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { createShareMutation } from "@/lib/features/sharing/queries";
import type { CreatedShare, CreateShareInput, Share } from "@/lib/features/sharing/schemas";
import { NewShareLink } from "./new-share-link";

const lifetimesDays = ["1", "7", "14", "30", "90"] as const;

export interface ShareableVersion {
  readonly number: number;
  readonly status: string;
  /** Approved, and so open to signing. */
  readonly canBeSigned: boolean;
}

interface CreateShareDialogProps {
  readonly designId: string;
  readonly versions: readonly ShareableVersion[];
  /** The version that the page was opened for; the newest without one. */
  readonly preferred: number | null;
}

/** Makes a link, then shows its address: the only time anyone sees it. */
export function CreateShareDialog({ designId, versions, preferred }: CreateShareDialogProps) {
  const t = useTranslations("sharing");
  const common = useTranslations("common");
  const formId = useId();
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [created, setCreated] = useState<CreatedShare | null>(null);
  const create = useMutation({
    ...createShareMutation,
    onSuccess: (share) => {
      setCreated(share);
      router.refresh();
    },
  });

  function toggle(open: boolean) {
    setIsOpen(open);
    if (open) {
      setCreated(null);
      create.reset();
    }
  }

  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={toggle}
      title={created ? t("createdTitle") : t("createTitle")}
      description={created ? t("createdText") : t("createText")}
      closeLabel={common("close")}
      trigger={
        <Button variant="primary">
          <Link2 />
          {t("newLink")}
        </Button>
      }
      footer={
        created ? (
          <Button variant="primary" onClick={() => toggle(false)}>
            {t("done")}
          </Button>
        ) : (
          <>
            <Button onClick={() => toggle(false)}>{common("cancel")}</Button>
            <Button type="submit" form={formId} variant="primary" isPending={create.isPending}>
              {t("create")}
            </Button>
          </>
        )
      }
    >
      {created ? (
        <NewShareLink share={created} />
      ) : (
        <CreateShareForm
          id={formId}
          versions={versions}
          preferred={preferred}
          error={create.error}
          onCreate={(input) => create.mutate({ id: designId, ...input })}
        />
      )}
    </Dialog>
  );
}

interface CreateShareFormProps extends Omit<CreateShareDialogProps, "designId"> {
  readonly id: string;
  readonly error: Error | null;
  readonly onCreate: (input: Omit<CreateShareInput, "id">) => void;
}

function CreateShareForm({ id, versions, preferred, error, onCreate }: CreateShareFormProps) {
  const t = useTranslations("sharing");
  const common = useTranslations("common");
  const statuses = useTranslations("review.statuses");
  const first = versions.find(({ number }) => number === preferred) ?? versions[0];
  const [number, setNumber] = useState(first?.number ?? 1);
  const canBeSigned = versions.find((version) => version.number === number)?.canBeSigned ?? false;
  const [wanted, setWanted] = useState<Share["scope"]>(first?.canBeSigned ? "sign" : "view");
  const scope = canBeSigned ? wanted : "view";
  const [days, setDays] = useState<(typeof lifetimesDays)[number]>("14");
  const problem = useProblemOf()(error);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const recipient = formText(event.currentTarget, "recipient");
    onCreate({ number, scope, recipient, expiresInDays: Number(days) });
  }

  return (
    <form id={id} noValidate onSubmit={submit} className="flex flex-col gap-4">
      <ProblemAlert problem={problem} fieldsShown={["recipient"]} />
      <Field label={t("fieldVersion")}>
        <Select
          value={String(number)}
          options={versions.map((version) => ({
            value: String(version.number),
            label: t("version", { number: version.number }),
            detail: statuses.has(version.status as "approved")
              ? statuses(version.status as "approved")
              : version.status,
          }))}
          onValueChange={(value) => {
            if (value !== null) setNumber(Number(value));
          }}
        />
      </Field>
      <Field label={t("fieldScope")} {...(canBeSigned ? {} : { help: t("scopeSignBlocked") })}>
        <RadioList
          value={scope}
          onValueChange={setWanted}
          options={[
            { value: "view", label: t("scopeView"), help: t("scopeViewHelp") },
            ...(canBeSigned ? [{ value: "sign" as const, label: t("scopeSign"), help: t("scopeSignHelp") }] : []),
          ]}
        />
      </Field>
      <Field
        label={t("fieldRecipient")}
        note={common("optional")}
        help={t("recipientHelp")}
        error={fieldError(problem, "recipient")}
      >
        <TextInput name="recipient" autoComplete="off" maxLength={100} />
      </Field>
      <Field label={t("fieldDays")} className="w-40">
        <Select
          value={days}
          options={lifetimesDays.map((value) => ({ value, label: t("days", { count: Number(value) }) }))}
          onValueChange={(value) => {
            if (value !== null) setDays(value);
          }}
        />
      </Field>
    </form>
  );
}
