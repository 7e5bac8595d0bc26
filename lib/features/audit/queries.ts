import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { callApi } from "@/lib/http/fetcher";
import type { AuditPage, AuditVerification } from "./schemas";

export const auditEventsQuery = infiniteQueryOptions({
  queryKey: ["audit-events"],
  queryFn: ({ signal, pageParam }) =>
    callApi<AuditPage>("/audit-events", { query: { before: pageParam ?? undefined }, signal }),
  initialPageParam: null as number | null,
  getNextPageParam: (page) => page.next,
});

export const auditVerificationQuery = queryOptions({
  queryKey: ["audit-events", "verification"],
  queryFn: ({ signal }) => callApi<AuditVerification>("/audit-events/verification", { signal }),
  staleTime: 0,
});
