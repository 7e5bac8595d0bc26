"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { showToast } from "@/components/ui/toast";
import { signOutMutation } from "@/lib/features/account/queries";
import { endSessionHere } from "./session-end";

/** Ends the session, then forgets what the browser kept. A server that does not answer keeps both: nothing is lost. */
export function useSignOut() {
  const t = useTranslations("shell");
  return useMutation({
    ...signOutMutation,
    onSuccess: () => {
      endSessionHere();
      // A full load: nothing of the session may stay in memory.
      location.replace("/sign-in");
    },
    onError: () => showToast({ title: t("signOutFailed"), tone: "danger" }),
  });
}
