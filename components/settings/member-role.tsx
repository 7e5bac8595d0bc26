"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useProblemOf } from "@/components/shell/problem-of";
import { Select } from "@/components/ui/select";
import { showToast } from "@/components/ui/toast";
import { roles } from "@/lib/auth/permissions";
import { changeMemberRoleMutation } from "@/lib/features/members/queries";
import type { MemberEntry } from "@/lib/features/members/schemas";

interface MemberRoleProps {
  readonly member: MemberEntry;
  readonly canEdit: boolean;
}

/** The role as a word, or for owners as a choice that takes effect at once. */
export function MemberRole({ member: { userId, name, role }, canEdit }: MemberRoleProps) {
  const t = useTranslations("settings");
  const words = useTranslations("shell.roles");
  const problemOf = useProblemOf();
  const change = useMutation({
    ...changeMemberRoleMutation,
    onSuccess: (_data, input) =>
      showToast({ title: t("roleChanged", { name, role: words(input.role) }), tone: "success" }),
    onError: (error) => showToast({ title: problemOf(error)?.message ?? "", tone: "danger" }),
  });
  if (!canEdit) return words(role);
  return (
    <Select
      aria-label={t("roleOf", { name })}
      // What was chosen shows until the list comes back, also when that brings the old role again.
      value={change.isPending ? change.variables.role : role}
      isDisabled={change.isPending}
      options={roles.map((value) => ({ value, label: words(value), detail: t(`roleHelp.${value}`) }))}
      onValueChange={(next) => {
        if (next !== null && next !== role) change.mutate({ userId, role: next });
      }}
    />
  );
}
