"use client";
import { useMutation } from "@tanstack/react-query";
import { Copy, Ellipsis, PenLine, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemOf } from "@/components/shell/problem-of";
import { IconButton } from "@/components/ui/button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { showToast } from "@/components/ui/toast";
import { deleteDesignMutation, duplicateDesignMutation, restoreDesignMutation } from "@/lib/features/designs/queries";
import { RenameDialog } from "./rename-dialog";

/** What the person's role allows on designs. */
export interface DesignRights {
  readonly canCreate: boolean;
  readonly canEdit: boolean;
  readonly canDelete: boolean;
}

interface DesignActionsProps {
  readonly id: string;
  readonly name: string;
  readonly rights: DesignRights;
}

/** The menu of one design. Deleting needs no question because it can be undone. */
export function DesignActions({ id, name, rights }: DesignActionsProps) {
  const t = useTranslations("designs");
  const common = useTranslations("common");
  const problemOf = useProblemOf();
  const [isRenaming, setIsRenaming] = useState(false);

  function onError(error: Error) {
    const problem = problemOf(error);
    if (problem) showToast({ title: problem.message, tone: "danger" });
  }
  const restore = useMutation({
    ...restoreDesignMutation,
    onError,
    onSuccess: (...result) => {
      showToast({ title: t("restored", { name }), tone: "success" });
      return restoreDesignMutation.onSuccess?.(...result);
    },
  });
  const remove = useMutation({
    ...deleteDesignMutation,
    onError,
    onSuccess: (...result) => {
      const action = { label: common("undo"), onAction: () => restore.mutate(id) };
      showToast({ title: t("deleted", { name }), action });
      return deleteDesignMutation.onSuccess?.(...result);
    },
  });
  const duplicate = useMutation({
    ...duplicateDesignMutation,
    onError,
    onSuccess: (copy, ...result) => {
      showToast({ title: t("duplicated", { name: copy.name }), tone: "success" });
      return duplicateDesignMutation.onSuccess?.(copy, ...result);
    },
  });

  if (!rights.canCreate && !rights.canEdit && !rights.canDelete) return null;
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t("actionsOf", { name })} size="sm" aria-busy={remove.isPending || duplicate.isPending}>
            <Ellipsis />
          </IconButton>
        }
      >
        {rights.canEdit && (
          <MenuItem icon={<PenLine />} onSelect={() => setIsRenaming(true)}>
            {t("rename")}
          </MenuItem>
        )}
        {rights.canCreate && (
          <MenuItem icon={<Copy />} onSelect={() => duplicate.mutate({ id })}>
            {t("duplicate")}
          </MenuItem>
        )}
        {rights.canDelete && (
          <>
            <MenuSeparator />
            <MenuItem icon={<Trash2 />} isDangerous onSelect={() => remove.mutate(id)}>
              {t("delete")}
            </MenuItem>
          </>
        )}
      </Menu>
      {isRenaming && <RenameDialog id={id} name={name} onClose={() => setIsRenaming(false)} />}
    </>
  );
}
