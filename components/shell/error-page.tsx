"use client";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import enCommon from "@/messages/en/common.json";
import enShell from "@/messages/en/shell.json";
import zhCommon from "@/messages/zh-CN/common.json";
import zhShell from "@/messages/zh-CN/shell.json";
import { PlainPage } from "./plain-page";

interface ErrorPageProps {
  /** Next's number of the error, which the server's log has too. */
  readonly digest: string | undefined;
}

const words = { en: { ...enCommon, ...enShell }, "zh-CN": { ...zhCommon, ...zhShell } };

/** Works without any provider, since a broken provider may be the reason it is shown. */
export function ErrorPage({ digest }: ErrorPageProps) {
  const [t, setWords] = useState(words.en);
  useEffect(() => {
    if (document.documentElement.lang === "zh-CN") setWords(words["zh-CN"]);
  }, []);
  return (
    <PlainPage title={t.errorTitle} text={t.errorText}>
      {/* A reload and not React's reset: what failed was made on the server and must be made there again. */}
      <Button variant="primary" onClick={() => location.reload()}>
        {t.retry}
      </Button>
      {digest && <p className="text-ink-faint w-full text-xs">{t.requestNumber.replace("{id}", digest)}</p>}
    </PlainPage>
  );
}
