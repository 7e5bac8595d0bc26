"use client";
import { useMutation } from "@tanstack/react-query";
import { Pencil, Undo2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { useProblemOf } from "@/components/shell/problem-of";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import { isOwnPartKind } from "@/lib/engine/catalog/own/own-parts";
import { deletePartMutation } from "@/lib/features/catalog/queries";
import type { CatalogPart } from "@/lib/features/catalog/schemas";
import { wordsText } from "@/lib/i18n/words-text";
import { PartDialog } from "./part-dialog";

/** Change and withdraw, for a part of the workspace. */
export function OwnPartActions({ part, onGone }: { readonly part: CatalogPart; readonly onGone: () => void }) {
  const t = useTranslations("catalog");
  const common = useTranslations("common");
  const locale = useLocale();
  const [isEditing, setIsEditing] = useState(false);
  const name = wordsText(part.row.name, locale);
  const withdraw = useMutation({
    ...deletePartMutation,
    onSuccess: async (...given) => {
      onGone();
      showToast({ title: t("withdrawn", { name }) });
      await deletePartMutation.onSuccess?.(...given);
    },
  });
  const problem = useProblemOf()(withdraw.error);
  const { kind, own } = part;
  if (own === null || !isOwnPartKind(kind)) return null;
  const { content, revision } = own;
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="sm" onClick={() => setIsEditing(true)}>
        <Pencil />
        {t("edit")}
      </Button>
      <AlertDialog
        title={t("withdrawTitle", { name })}
        description={t("withdrawText")}
        cancelLabel={common("cancel")}
        confirmLabel={t("withdraw")}
        isDangerous
        isPending={withdraw.isPending}
        onConfirm={() => withdraw.mutate({ kind: part.kind, id: part.id })}
        trigger={
          <Button size="sm">
            <Undo2 />
            {t("withdraw")}
          </Button>
        }
      >
        <ProblemAlert problem={problem} />
      </AlertDialog>
      {isEditing && (
        <PartDialog
          start={{ kind, content, existing: { id: part.id, revision } }}
          onClose={() => setIsEditing(false)}
        />
      )}
    </div>
  );
}
