"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useProblemOf } from "@/components/shell/problem-of";
import { Button } from "@/components/ui/button";
import { InlineAlert } from "@/components/ui/inline-alert";
import { LocalTime } from "@/components/ui/local-time";
import { SectionHeading } from "@/components/ui/section-heading";
import { Skeleton } from "@/components/ui/skeleton";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import { membersQuery } from "@/lib/features/members/queries";
import { MemberRole } from "./member-role";
import { RemoveMember } from "./remove-member";

interface MemberListProps {
  readonly ownId: string;
  readonly canEdit: boolean;
}

/** Who belongs to the workspace; owners change roles here. */
export function MemberList({ ownId, canEdit }: MemberListProps) {
  const t = useTranslations("settings");
  const common = useTranslations("common");
  const members = useQuery(membersQuery);
  const problem = useProblemOf()(members.error);
  return (
    <section className="flex flex-col gap-3">
      <SectionHeading description={t("membersText")}>{t("members")}</SectionHeading>
      {problem && (
        <InlineAlert
          tone="danger"
          title={t("membersFailed")}
          actions={
            <Button size="sm" isPending={members.isFetching} onClick={() => void members.refetch()}>
              {common("retry")}
            </Button>
          }
        >
          {problem.message}
        </InlineAlert>
      )}
      <div className="border-line bg-surface rounded-sm border">
        <Table caption={t("membersCaption")}>
          <thead>
            <tr>
              <HeaderCell>{t("name")}</HeaderCell>
              <HeaderCell>{t("role")}</HeaderCell>
              <HeaderCell className="max-sm:hidden">{t("joined")}</HeaderCell>
              {canEdit && (
                <HeaderCell>
                  <span className="sr-only">{t("removeMember")}</span>
                </HeaderCell>
              )}
            </tr>
          </thead>
          <tbody>
            {members.isPending && (
              <Row>
                <Cell colSpan={4}>
                  <Skeleton className="h-9" />
                </Cell>
              </Row>
            )}
            {members.data?.items.map((member) => (
              <Row key={member.userId}>
                <Cell>
                  <span className="font-medium wrap-anywhere">{member.name}</span>
                  {member.userId === ownId && <span className="text-ink-muted ml-1">({t("you")})</span>}
                  {member.email && <span className="text-ink-muted block text-xs wrap-anywhere">{member.email}</span>}
                </Cell>
                <Cell className="w-40">
                  <MemberRole member={member} canEdit={canEdit} />
                </Cell>
                <Cell className="text-ink-muted max-sm:hidden">
                  <LocalTime iso={member.joinedAt} precision="day" />
                </Cell>
                {canEdit && (
                  <Cell className="w-8 text-right">
                    {member.userId !== ownId && <RemoveMember userId={member.userId} name={member.name} />}
                  </Cell>
                )}
              </Row>
            ))}
          </tbody>
        </Table>
      </div>
    </section>
  );
}
