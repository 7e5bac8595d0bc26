"use client";
import { ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { useComposition, useDesignState } from "./compose-context";

/** The session ended while someone was at work. The edits stay; signing in happens in another tab. */
export function SignedOutDialog() {
  const t = useTranslations("composer.signedOut");
  const common = useTranslations("common");
  const { autosave, store } = useComposition();
  const isOpen = useDesignState((state) => state.save.kind === "signed-out" && state.isAsking);
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(isAsking) => store.set({ isAsking })}
      closeLabel={common("close")}
      title={t("title")}
      description={t("text")}
      size="sm"
      footer={
        <>
          <Button onClick={() => autosave()?.resume()}>{t("done")}</Button>
          <ButtonLink variant="primary" href="/sign-in" target="_blank" rel="noopener">
            {t("signIn")}
            <ExternalLink aria-hidden="true" />
          </ButtonLink>
        </>
      }
    />
  );
}
