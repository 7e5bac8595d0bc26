"use client";
import { useEffect } from "react";
import { ErrorPage } from "@/components/shell/error-page";
import "./globals.css";

interface GlobalErrorProps {
  readonly error: Error & { readonly digest?: string };
}

/** Stands in for the root layout when that failed: the cookies cannot be read here, so the browser's language decides. */
export default function GlobalError({ error }: GlobalErrorProps) {
  useEffect(() => {
    document.title = "Podwright";
  }, []);
  const lang = typeof navigator !== "undefined" && navigator.language.startsWith("zh") ? "zh-CN" : "en";
  return (
    <html lang={lang}>
      <body>
        <ErrorPage digest={error.digest} />
      </body>
    </html>
  );
}
