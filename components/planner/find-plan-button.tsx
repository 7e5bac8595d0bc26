"use client";
import { Route } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";

const load = () => import("./planner-dialog").then((loaded) => loaded.PlannerDialog);
type PlannerDialog = Awaited<ReturnType<typeof load>>;

/** A load that fails is tried again, and reported, when the dialog is wanted. */
const loadAhead = () => void load().catch(() => undefined);

/** Opens the search for the best plan of a job; what it needs is loaded when someone comes near it. */
export function FindPlanButton({ jobId }: { readonly jobId: string }) {
  const t = useTranslations("planner");
  const common = useTranslations("common");
  const [isOpen, setIsOpen] = useState(false);
  // Not `lazy`: React holds back what was suspended for a third of a second, and the search is to begin at once.
  const [Dialog, setDialog] = useState<PlannerDialog | null>(null);

  async function open() {
    try {
      const loaded = await load();
      setDialog(() => loaded);
      setIsOpen(true);
    } catch {
      showToast({ title: common("offlineError"), tone: "danger" });
    }
  }

  return (
    <>
      <Button onClick={() => void open()} onPointerEnter={loadAhead} onFocus={loadAhead} aria-haspopup="dialog">
        <Route aria-hidden="true" />
        {t("find")}
      </Button>
      {Dialog && <Dialog jobId={jobId} isOpen={isOpen} onOpenChange={setIsOpen} />}
    </>
  );
}
