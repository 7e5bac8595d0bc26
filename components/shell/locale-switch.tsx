"use client";
import { Languages } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useTransition } from "react";
import { IconButton } from "@/components/ui/button";
import { setLocale } from "./set-preference";

/** One press leads to the other language; the label is written in that language. Needs the namespace `shell`. */
export function LocaleSwitch() {
  const t = useTranslations("shell");
  const next = useLocale() === "en" ? "zh-CN" : "en";
  const [isPending, startTransition] = useTransition();
  return (
    <IconButton
      label={t("switchLanguage")}
      lang={next}
      aria-busy={isPending}
      onClick={() => startTransition(() => setLocale(next))}
    >
      <Languages />
    </IconButton>
  );
}
