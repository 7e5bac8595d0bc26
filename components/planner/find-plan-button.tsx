"use client";
import { Route } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";

const load = () => import("./planner-dialog").then((loaded) => ({ default: loaded.PlannerDialog }));
const PlannerDialog = lazy(load);

/** A failed load shows when the dialog is wanted. */
const loadAhead = () => void load().catch(() => undefined);

/** Opens the search for the best plan of a job; what it needs is loaded when someone comes near it. */
export function FindPlanButton({ jobId }: { readonly jobId: string }) {
  const t = useTranslations("planner");
  const [isOpen, setIsOpen] = useState(false);
  const [isWanted, setIsWanted] = useState(false);
  return (
    <>
      <Button
        onClick={() => {
          setIsWanted(true);
          setIsOpen(true);
        }}
        onPointerEnter={loadAhead}
        onFocus={loadAhead}
        aria-haspopup="dialog"
      >
        <Route aria-hidden="true" />
        {t("find")}
      </Button>
      {isWanted && (
        <Suspense fallback={null}>
          <PlannerDialog jobId={jobId} isOpen={isOpen} onOpenChange={setIsOpen} />
        </Suspense>
      )}
    </>
  );
}
