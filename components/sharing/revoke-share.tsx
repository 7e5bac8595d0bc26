"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { useProblemOf } from "@/components/shell/problem-of";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import { revokeShareMutation } from "@/lib/features/sharing/queries";

interface RevokeShareProps {
  readonly designId: string;
  readonly shareId: string;
  /** Whom the link is for: tells the buttons of a list apart. */
  readonly recipient: string;
}

/** Ends a link, after a question. */
export function RevokeShare({ designId, shareId, recipient }: RevokeShareProps) {
  const t = useTranslations("sharing");
  const common = useTranslations("common");
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const revoke = useMutation({
    ...revokeShareMutation,
    onSuccess: () => {
      setIsOpen(false);
      showToast({ title: t("revoked") });
      router.refresh();
    },
  });
  const problem = useProblemOf()(revoke.error);
  return (
    <AlertDialog
      title={t("revokeTitle")}
      description={t("revokeText")}
      trigger={
        <Button size="sm" aria-label={`${t("revoke")}: ${recipient}`}>
          {t("revoke")}
        </Button>
      }
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      cancelLabel={common("cancel")}
      confirmLabel={t("revoke")}
      isDangerous
      isPending={revoke.isPending}
      onConfirm={() => revoke.mutate({ id: designId, shareId })}
    >
      <ProblemAlert problem={problem} />
    </AlertDialog>
  );
}
