"use client";
import { useQuery } from "@tanstack/react-query";
import { ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { useProblemOf } from "@/components/shell/problem-of";
import { Button } from "@/components/ui/button";
import { InlineAlert } from "@/components/ui/inline-alert";
import { auditVerificationQuery } from "@/lib/features/audit/queries";

/** Has the server walk the whole chain, and says what it found. */
export function AuditVerification() {
  const t = useTranslations("settings");
  const verification = useQuery({ ...auditVerificationQuery, enabled: false });
  const problem = useProblemOf()(verification.error);
  const { data } = verification;
  return (
    <div className="flex flex-col items-start gap-3">
      <Button isPending={verification.isFetching} onClick={() => void verification.refetch()}>
        <ShieldCheck />
        {t("auditVerify")}
      </Button>
      <ProblemAlert problem={problem} />
      {data?.isIntact && (
        <InlineAlert tone="success">
          {t.rich("auditIntact", {
            count: data.length,
            hash: () => <code className="font-mono text-xs break-all">{data.head}</code>,
          })}
        </InlineAlert>
      )}
      {data && !data.isIntact && <InlineAlert tone="danger" title={t("auditBroken", { number: data.brokenAt ?? 1 })} />}
    </div>
  );
}
