"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useProblemOf } from "@/components/shell/problem-of";
import { Button } from "@/components/ui/button";
import { InlineAlert } from "@/components/ui/inline-alert";
import { SectionHeading } from "@/components/ui/section-heading";
import { auditEventsQuery } from "@/lib/features/audit/queries";
import { AuditTable } from "./audit-table";
import { AuditVerification } from "./audit-verification";

/** The log, the newest first, older entries on demand. */
export function AuditLog() {
  const t = useTranslations("settings");
  const common = useTranslations("common");
  const log = useInfiniteQuery(auditEventsQuery);
  const problem = useProblemOf()(log.error);
  const events = log.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="flex flex-col gap-3">
      <SectionHeading description={t("auditText")}>{t("audit")}</SectionHeading>
      <AuditVerification />
      {problem && (
        <InlineAlert
          tone="danger"
          title={t("auditFailed")}
          actions={
            <Button size="sm" isPending={log.isFetching} onClick={() => void log.refetch()}>
              {common("retry")}
            </Button>
          }
        >
          {problem.message}
        </InlineAlert>
      )}
      <div className="border-line bg-surface rounded-sm border">
        {log.isSuccess && events.length === 0 ? (
          <p className="text-ink-muted px-3 py-4">{t("auditEmpty")}</p>
        ) : (
          <AuditTable events={events} isLoading={log.isPending} />
        )}
      </div>
      {log.hasNextPage && (
        <Button className="self-center" isPending={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t("auditMore")}
        </Button>
      )}
    </section>
  );
}
