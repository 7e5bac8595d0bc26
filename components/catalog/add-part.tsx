"use client";
import { ClipboardPaste, FileInput, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ImportDialog } from "./import-dialog";
import { PartDialog } from "./part-dialog";
import { SpreadsheetDialog } from "./spreadsheet-dialog";

/** The ways to a part of one's own: by hand, from a NetBox device type, or from a pasted parts list. */
export function AddPart() {
  const t = useTranslations("catalog");
  const sheet = useTranslations("spreadsheet");
  const [isOpen, setIsOpen] = useState<"form" | "import" | "sheet" | null>(null);
  const close = () => setIsOpen(null);
  return (
    <>
      <Button onClick={() => setIsOpen("sheet")}>
        <ClipboardPaste />
        {sheet("open")}
      </Button>
      <Button onClick={() => setIsOpen("import")}>
        <FileInput />
        {t("import")}
      </Button>
      <Button variant="primary" onClick={() => setIsOpen("form")}>
        <Plus />
        {t("addPart")}
      </Button>
      {isOpen === "form" && <PartDialog start={{ kind: "nodes", content: {} }} onClose={close} />}
      {isOpen === "sheet" && <SpreadsheetDialog onClose={close} />}
      {isOpen === "import" && <ImportDialog onClose={close} />}
    </>
  );
}
