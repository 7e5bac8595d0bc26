"use client";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useFragmentToken } from "@/components/account/fragment-token";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { useProblemOf } from "@/components/shell/problem-of";
import { Button } from "@/components/ui/button";
import { InlineAlert } from "@/components/ui/inline-alert";
import { openShare } from "@/lib/features/sharing/visits/queries";

/**
 * Opens a link after a click, and only then: a chat program that fetches the address opens nothing. The token leaves the
 * address as soon as it has been used.
 */
export function ShareGate({ id }: { readonly id: string }) {
  const t = useTranslations("sharing");
  const token = useFragmentToken();
  const [error, setError] = useState<unknown>(null);
  const [isPending, startTransition] = useTransition();
  const problem = useProblemOf()(error);

  function open(secret: string) {
    startTransition(async () => {
      setError(null);
      try {
        await openShare(id, secret);
      } catch (thrown) {
        setError(thrown);
        return;
      }
      // A new load and not a refresh: Next keeps the address that it began with, and would put the token back into it.
      location.replace(location.pathname);
      // The button stays busy until the page has gone.
      await new Promise(() => undefined);
    });
  }

  if (token === null && !isPending && error === null) {
    return (
      <InlineAlert tone="warning" title={t("gateIncompleteTitle")} isStatic>
        {t("gateIncompleteText")}
      </InlineAlert>
    );
  }
  return (
    <div className="flex flex-col items-start gap-4">
      <ProblemAlert problem={problem} />
      <Button
        variant="primary"
        isPending={isPending}
        disabled={typeof token !== "string" && !isPending}
        onClick={() => {
          if (typeof token === "string") open(token);
        }}
      >
        {t("gateOpen")}
      </Button>
      <p className="text-ink-muted text-xs">{t("gateNotice")}</p>
    </div>
  );
}
