"use client";
import { useMutation } from "@tanstack/react-query";
import { UserMinus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { useProblemOf } from "@/components/shell/problem-of";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { IconButton } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import { removeMemberMutation } from "@/lib/features/members/queries";

interface RemoveMemberProps {
  readonly userId: string;
  readonly name: string;
}

export function RemoveMember({ userId, name }: RemoveMemberProps) {
  const t = useTranslations("settings");
  const common = useTranslations("common");
  const [isOpen, setIsOpen] = useState(false);
  const remove = useMutation({
    ...removeMemberMutation,
    onSuccess: () => {
      setIsOpen(false);
      showToast({ title: t("memberRemoved", { name }) });
    },
  });
  return (
    <AlertDialog
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      title={t("removeTitle", { name })}
      description={t("removeText")}
      cancelLabel={common("cancel")}
      confirmLabel={t("removeMember")}
      isDangerous
      isPending={remove.isPending}
      onConfirm={() => remove.mutate(userId)}
      trigger={
        <IconButton label={t("removeMemberOf", { name })} size="sm">
          <UserMinus />
        </IconButton>
      }
    >
      <ProblemAlert problem={useProblemOf()(remove.error)} />
    </AlertDialog>
  );
}
