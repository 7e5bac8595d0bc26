"use client";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { NavLink } from "../shell/nav-link";
import { Badge } from "../ui/badge";
import { useComposition, useDesignState } from "./compose-context";
import { sectionOf } from "./composer-address";
import { SaveIndicator } from "./save-indicator";
import { UndoButtons } from "./undo-buttons";

const statusTones = {
  draft: "neutral",
  "in-review": "accent",
  "changes-requested": "warning",
  approved: "success",
  "signed-off": "success",
  superseded: "neutral",
} as const;

/** Name, state of review, state of saving, and the places of one design. */
export function DesignHeader() {
  const t = useTranslations("composer");
  const statuses = useTranslations("designs.statuses");
  const { facts, isReadOnly } = useComposition();
  const name = useDesignState((state) => state.document.purpose?.name);
  const isComposing = sectionOf(usePathname()) !== null;
  const base = `/designs/${facts.id}`;
  return (
    <section
      aria-labelledby="design-name"
      className="border-line bg-surface z-20 border-b sm:sticky sm:top-12 print:static"
    >
      <div className="flex h-10 items-center gap-3 px-4">
        <h1 id="design-name" className="min-w-0 truncate text-base font-semibold">
          {name || facts.name}
        </h1>
        <Badge tone={statusTones[facts.status]}>{statuses(facts.status)}</Badge>
        <div className="ml-auto flex min-w-0 shrink-0 items-center gap-2">
          {isReadOnly ? <Badge>{t("readOnly")}</Badge> : <SaveIndicator />}
          {isComposing && !isReadOnly && <UndoButtons />}
        </div>
      </div>
      <nav aria-label={t("tabs.label")} className="flex h-9 gap-3 px-4">
        <NavLink look="bar" href={`${base}/compose`}>
          {t("tabs.compose")}
        </NavLink>
        <NavLink look="bar" href={`${base}/results`}>
          {t("tabs.results")}
        </NavLink>
        <NavLink look="bar" href={`${base}/versions`}>
          {t("tabs.versions")}
        </NavLink>
      </nav>
    </section>
  );
}
