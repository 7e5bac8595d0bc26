"use client";
import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "./button";

interface DrawerProps {
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly closeLabel: string;
  readonly children: ReactNode;
}

/** A modal panel at the side, the whole screen of a phone: holds the focus, closes with Escape, gives the focus back. */
export function Drawer({ title, description, isOpen, onOpenChange, closeLabel, children }: DrawerProps) {
  return (
    <BaseDialog.Root open={isOpen} onOpenChange={(open) => onOpenChange(open)}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="bg-scrim fixed inset-0 z-40 transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <BaseDialog.Popup className="border-line bg-raised shadow-popup fixed inset-y-0 right-0 z-50 flex w-full flex-col border-l transition-opacity duration-100 outline-none data-ending-style:opacity-0 data-starting-style:opacity-0 sm:w-[40rem] sm:max-w-[calc(100vw-3rem)]">
          <header className="border-line flex items-start justify-between gap-4 border-b py-3 pr-2 pl-4">
            <div className="min-w-0 pt-1">
              <BaseDialog.Title className="text-base font-semibold">{title}</BaseDialog.Title>
              {description && (
                <BaseDialog.Description className="text-ink-muted mt-1">{description}</BaseDialog.Description>
              )}
            </div>
            <BaseDialog.Close
              render={
                <IconButton label={closeLabel}>
                  <X />
                </IconButton>
              }
            />
          </header>
          <div className="min-h-0 flex-1 scrollbar-thin overflow-y-auto p-4">{children}</div>
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
