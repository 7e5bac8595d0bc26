"use client";
import { FileInput, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ImportDialog } from "./import-dialog";
import { PartDialog } from "./part-dialog";

/** The two ways to a part of one's own: by hand, or from a NetBox device type. */
export function AddPart() {
  const t = useTranslations("catalog");
  const [isOpen, setIsOpen] = useState<"form" | "import" | null>(null);
  const close = () => setIsOpen(null);
  return (
    <>
      <Button onClick={() => setIsOpen("import")}>
        <FileInput />
        {t("import")}
      </Button>
      <Button variant="primary" onClick={() => setIsOpen("form")}>
        <Plus />
        {t("addPart")}
      </Button>
      {isOpen === "form" && <PartDialog start={{ kind: "nodes", content: {} }} onClose={close} />}
      {isOpen === "import" && <ImportDialog onClose={close} />}
    </>
  );
}
