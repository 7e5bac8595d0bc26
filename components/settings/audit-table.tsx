"use client";
import { useTranslations } from "next-intl";
import { LocalTime } from "@/components/ui/local-time";
import { Skeleton } from "@/components/ui/skeleton";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import type { AuditEventEntry } from "@/lib/features/audit/schemas";
import { AuditDetails } from "./audit-details";

interface AuditTableProps {
  readonly events: readonly AuditEventEntry[];
  readonly isLoading: boolean;
}

const SHORT_HASH_LENGTH = 10;
const loadingRows = ["a", "b", "c", "d", "e", "f"];

export function AuditTable({ events, isLoading }: AuditTableProps) {
  const t = useTranslations("settings");
  return (
    <Table caption={t("auditCaption")}>
      <thead>
        <tr>
          <HeaderCell isNumeric>{t("auditNumber")}</HeaderCell>
          <HeaderCell>{t("auditWhen")}</HeaderCell>
          <HeaderCell className="max-md:hidden">{t("auditWho")}</HeaderCell>
          <HeaderCell>{t("auditWhat")}</HeaderCell>
          <HeaderCell className="max-md:hidden">{t("auditDetails")}</HeaderCell>
          <HeaderCell className="max-md:hidden">{t("auditHash")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {isLoading &&
          loadingRows.map((row) => (
            <Row key={row}>
              <Cell colSpan={6}>
                <Skeleton className="h-5" />
              </Cell>
            </Row>
          ))}
        {events.map((event) => (
          <AuditRow key={event.seq} event={event} />
        ))}
      </tbody>
    </Table>
  );
}

function AuditRow({ event }: { readonly event: AuditEventEntry }) {
  const t = useTranslations("settings");
  const action = useAuditAction();
  const who = event.actorName || t("auditSystem");
  return (
    <Row>
      <Cell isNumeric className="text-ink-muted">
        {event.seq}
      </Cell>
      <Cell className="text-ink-muted max-md:[&_time]:whitespace-normal">
        <LocalTime iso={event.at} precision="second" />
      </Cell>
      <Cell className="min-w-24 max-md:hidden">{who}</Cell>
      <Cell className="min-w-36">
        {action(event.action)}
        {/* A phone has no room for the columns: what they say stands below. */}
        <div className="text-ink-muted text-xs md:hidden">
          {who}
          <AuditDetails event={event} />
        </div>
      </Cell>
      <Cell className="text-ink-muted min-w-56 text-xs max-md:hidden">
        <AuditDetails event={event} />
      </Cell>
      <Cell className="max-md:hidden">
        <code title={event.hash} className="text-ink-muted font-mono text-xs">
          {event.hash.slice(0, SHORT_HASH_LENGTH)}
        </code>
      </Cell>
    </Row>
  );
}

/** The words of an action; one that has none yet shows as the log has it, which is never wrong. */
function useAuditAction(): (action: string) => string {
  const t = useTranslations("settings.auditActions");
  return (action) => {
    const key = action.replace(".", "_");
    return t.has(key as Parameters<typeof t>[0]) ? t(key as Parameters<typeof t>[0]) : action;
  };
}
