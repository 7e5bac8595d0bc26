"use client";
import { ChevronUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "../inputs/form-source";
import { cn } from "../ui/class-names";
import { Dialog } from "../ui/dialog";
import { useDesignState } from "./compose-context";
import { railFigures } from "./rail-figures";
import { RailBody, RevisionLine } from "./results-rail";

const shownInBar: readonly string[] = ["trainingTime", "requests", "facilityPower", "capital"];
const FIGURES_MAX = 3;

/** The rail on a narrow window: the main figures at the bottom, everything in a sheet above them. */
export function RailBar() {
  const t = useTranslations("composer.rail");
  const common = useTranslations("common");
  const { locale } = useForm();
  const result = useDesignState(({ figures }) => figures.result);
  const isStale = useDesignState(({ figures }) => figures.state !== "current");
  const [isOpen, setOpen] = useState(false);
  if (!result) return null;
  const figures = railFigures(result, locale)
    .filter(({ id }) => shownInBar.includes(id))
    .slice(0, FIGURES_MAX);
  return (
    <div className="border-line bg-raised fixed inset-x-0 bottom-0 z-20 border-t lg:hidden">
      <Dialog
        isOpen={isOpen}
        onOpenChange={setOpen}
        title={t("title")}
        description={<RevisionLine />}
        closeLabel={common("close")}
        trigger={
          <button type="button" className="flex w-full items-center gap-4 px-4 py-2 text-left">
            <span className="sr-only">{t("open")}</span>
            <span className={cn("shrink-0 text-xs font-medium", result.buildable ? "text-success" : "text-danger")}>
              {t(`verdict.buildable.${result.buildable ? "yes" : "no"}`)}
            </span>
            <span className={cn("flex min-w-0 flex-1 gap-4 overflow-hidden tabular-nums", isStale && "stale")}>
              {figures.map(({ id, quantity }) => (
                <span key={id} className="min-w-0">
                  <span className="text-ink-muted block truncate text-xs">{t(`short.${id}`)}</span>
                  <span className="font-medium whitespace-nowrap">
                    {quantity ? `${quantity.number} ${quantity.unit}`.trim() : "–"}
                  </span>
                </span>
              ))}
            </span>
            <ChevronUp aria-hidden="true" className="text-ink-faint size-4 shrink-0" />
          </button>
        }
      >
        <RailBody onLeave={() => setOpen(false)} />
      </Dialog>
    </div>
  );
}
