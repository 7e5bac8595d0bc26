import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AuditLog } from "@/components/settings/audit-log";
import { can } from "@/lib/auth/permissions";
import { listAuditEvents } from "@/lib/features/audit/operations/list-audit-events";
import { auditEventsQuery } from "@/lib/features/audit/queries";
import { currentActor, runOperation } from "@/lib/http/run-operation";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("audit") };
}

export default async function AuditPage() {
  const actor = await currentActor();
  if (!can(actor?.membership?.role ?? "viewer", "audit:read")) notFound();
  const client = new QueryClient();
  await client.prefetchInfiniteQuery({ ...auditEventsQuery, queryFn: () => runOperation(listAuditEvents, {}) });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <AuditLog />
    </HydrationBoundary>
  );
}
