"use client";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import en from "@/messages/en/failure.json";
import zh from "@/messages/zh-CN/failure.json";
import { PlainPage } from "./plain-page";

interface ErrorPageProps {
  /** Next's number of the error, which the server's log has too. */
  readonly digest: string | undefined;
}

// Every page carries these words in both languages, so they are a file of their own.
const words = { en, "zh-CN": zh };

/** Works without any provider, since a broken provider may be the reason it is shown. */
export function ErrorPage({ digest }: ErrorPageProps) {
  const [t, setWords] = useState(words.en);
  useEffect(() => {
    if (document.documentElement.lang === "zh-CN") setWords(words["zh-CN"]);
  }, []);
  return (
    <PlainPage title={t.title} text={t.text}>
      {/* A reload and not React's reset: what failed was made on the server and must be made there again. */}
      <Button variant="primary" onClick={() => location.reload()}>
        {t.retry}
      </Button>
      {digest && <p className="text-ink-faint w-full text-xs">{t.requestNumber.replace("{id}", digest)}</p>}
    </PlainPage>
  );
}
