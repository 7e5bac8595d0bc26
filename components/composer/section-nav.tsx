"use client";
import { ChevronDown } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { designSections, type SectionId } from "@/lib/engine/inputs/design";
import { useWord } from "../inputs/form-source";
import { Button } from "../ui/button";
import { cn } from "../ui/class-names";
import { Menu, MenuItem } from "../ui/menu";
import { useComposition } from "./compose-context";
import { composeHref, sectionIds, sectionOf } from "./composer-address";
import { useSectionProgress } from "./section-progress";

/** Shows a section without asking the server, so that it works while the server is away. */
function go(designId: string, section: SectionId): void {
  history.pushState(null, "", composeHref(designId, section));
  scrollTo({ top: 0 });
}

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

export function SectionNav() {
  const t = useTranslations("composer.sections");
  const { facts } = useComposition();
  const current = sectionOf(usePathname());
  return (
    <nav aria-label={t("label")} className="sticky top-31 max-lg:hidden">
      <ol className="flex flex-col gap-0.5">
        {sectionIds.map((section) => (
          <li key={section}>
            <a
              href={composeHref(facts.id, section)}
              aria-current={section === current ? "page" : undefined}
              onClick={(event) => {
                if (!isPlainClick(event)) return;
                event.preventDefault();
                go(facts.id, section);
              }}
              className="text-ink-muted hover:bg-sunken hover:text-ink aria-[current]:bg-sunken aria-[current]:text-ink flex min-h-9 flex-col justify-center rounded-sm px-2 py-1"
            >
              <SectionRow section={section} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function SectionRow({ section }: { readonly section: SectionId }) {
  const t = useTranslations("composer.sections");
  const word = useWord();
  const { settled, total, findings, worst } = useSectionProgress(section);
  return (
    <span className="flex w-full flex-col gap-1">
      <span className="flex items-baseline justify-between gap-2">
        <span className="min-w-0 font-medium">{word(designSections[section].words)}</span>
        <span className="flex shrink-0 items-baseline gap-1.5 text-xs tabular-nums">
          {findings > 0 && (
            <span className={cn("font-semibold", worst === "error" ? "text-danger" : "text-warning")}>
              <span aria-hidden="true">
                {worst === "error" ? "●" : "▲"} {findings}
              </span>
              <span className="sr-only">{t("findings", { count: findings })}</span>
            </span>
          )}
          {total > 0 && (
            <>
              <span aria-hidden="true" className="text-ink-faint">
                {settled}/{total}
              </span>
              <span className="sr-only">{t("answered", { settled, total })}</span>
            </>
          )}
        </span>
      </span>
      <span aria-hidden="true" className="bg-line block h-0.5 w-full overflow-hidden rounded-full">
        <span
          className={cn("block h-full", settled === total ? "bg-success" : "bg-ink-faint")}
          style={{ width: `${total === 0 ? 0 : (100 * settled) / total}%` }}
        />
      </span>
    </span>
  );
}

/** The same on a phone: a menu that names the section one is in. */
export function SectionMenu() {
  const t = useTranslations("composer.sections");
  const word = useWord();
  const { facts } = useComposition();
  const current = sectionOf(usePathname()) ?? sectionIds[0];
  if (!current) return null;
  return (
    <div className="lg:hidden">
      <Menu
        align="start"
        trigger={
          <Button
            aria-label={t("menu", { section: word(designSections[current].words) })}
            className="w-full justify-between"
          >
            {word(designSections[current].words)}
            <ChevronDown aria-hidden="true" />
          </Button>
        }
      >
        {sectionIds.map((section) => (
          <MenuItem key={section} onSelect={() => go(facts.id, section)}>
            <SectionRow section={section} />
          </MenuItem>
        ))}
      </Menu>
    </div>
  );
}
