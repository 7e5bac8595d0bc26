"use client";
import { useMutation } from "@tanstack/react-query";
import { ShieldCheck } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { useProblemOf } from "@/components/shell/problem-of";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { InlineAlert } from "@/components/ui/inline-alert";
import { verifyVersionMutation } from "@/lib/features/versions/queries";

interface VersionToolsProps {
  readonly designId: string;
  readonly number: number;
  readonly digest: string;
}

/** The digest of a version, to be copied, and the proof that the stored bytes still have it. */
export function VersionTools({ designId, number, digest }: VersionToolsProps) {
  const t = useTranslations("review");
  const common = useTranslations("common");
  const locale = useLocale();
  const verify = useMutation(verifyVersionMutation);
  const problem = useProblemOf()(verify.error);
  const { data } = verify;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <span className="text-ink-muted text-xs">
          {t("digest")}{" "}
          <code className="text-ink font-mono" title={digest}>
            {digest.slice(0, 12)}…
          </code>
        </span>
        <CopyButton
          size="sm"
          text={digest}
          label={t("copyDigest")}
          copiedLabel={common("copied")}
          failedLabel={common("copyFailed")}
        />
        <Button size="sm" isPending={verify.isPending} onClick={() => verify.mutate({ id: designId, number })}>
          <ShieldCheck />
          {t("verify")}
          <span className="sr-only">{t("version", { number })}</span>
        </Button>
      </div>
      <ProblemAlert problem={problem} />
      {data?.isIntact && (
        <InlineAlert tone="success">
          {t("verified", { bytes: new Intl.NumberFormat(locale).format(data.bytes) })}
        </InlineAlert>
      )}
      {data && !data.isIntact && <InlineAlert tone="danger" title={t("altered")} />}
    </div>
  );
}
