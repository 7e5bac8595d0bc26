"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useDesignState } from "../composer/compose-context";
import { isDirty } from "../composer/design-state";

interface FollowSavesProps {
  /** The revision that the page was computed from. */
  readonly revision: number;
}

/** Says which revision the page speaks of, and fetches the page again when a newer one has been saved. */
export function FollowSaves({ revision }: FollowSavesProps) {
  const t = useTranslations("results");
  const router = useRouter();
  const savedRevision = useDesignState(({ saved }) => saved.revision);
  const hasEdits = useDesignState(isDirty);
  useEffect(() => {
    if (savedRevision > revision) router.refresh();
  }, [savedRevision, revision, router]);
  return (
    <span role="status" className="text-xs">
      {t("revision", { revision })}
      {hasEdits && ` · ${t("unsaved")}`}
    </span>
  );
}
