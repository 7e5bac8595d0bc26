"use client";
import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Opens what is folded first: paper cannot be pressed. */
function printPage(): void {
  for (const folded of document.querySelectorAll<HTMLDetailsElement>("main details:not([open])")) folded.open = true;
  print();
}

export function PrintButton({ label }: { readonly label: string }) {
  return (
    <Button className="print:hidden" onClick={printPage}>
      <Printer />
      {label}
    </Button>
  );
}
