"use client";
import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { IconButton } from "./button";
import { cn } from "./class-names";

interface DialogProps {
  readonly title: ReactNode;
  readonly description?: ReactNode;
  /** The element that opens it; leave it out when `isOpen` is controlled from elsewhere. */
  readonly trigger?: ReactElement;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  readonly closeLabel: string;
  /** Buttons at the lower right, the main one last. */
  readonly footer?: ReactNode;
  /** sm 400 px, md 560 px, lg 880 px; on a phone always the whole width. */
  readonly size?: "sm" | "md" | "lg";
  readonly children?: ReactNode;
}

const widths = { sm: "sm:w-[25rem]", md: "sm:w-[35rem]", lg: "sm:w-[55rem]" };

/** A modal window: holds the focus, closes with Escape, gives the focus back. */
export function Dialog({
  title,
  description,
  trigger,
  isOpen,
  onOpenChange,
  closeLabel,
  footer,
  size = "md",
  children,
}: DialogProps) {
  return (
    <BaseDialog.Root {...(isOpen === undefined ? {} : { open: isOpen })} onOpenChange={(open) => onOpenChange?.(open)}>
      {trigger && <BaseDialog.Trigger render={trigger} />}
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="bg-scrim fixed inset-0 z-40 transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <BaseDialog.Popup
          className={cn(
            "border-line bg-raised shadow-popup fixed inset-x-0 bottom-0 z-50 flex max-h-[calc(100dvh-2rem)] flex-col rounded-t-md border transition-opacity duration-100 outline-none data-ending-style:opacity-0 data-starting-style:opacity-0",
            "sm:inset-x-auto sm:top-[max(2rem,10dvh)] sm:bottom-auto sm:left-1/2 sm:max-h-[calc(100dvh-4rem-10dvh)] sm:max-w-[calc(100vw-2rem)] sm:-translate-x-1/2 sm:rounded-md",
            widths[size],
          )}
        >
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
          {children !== undefined && <div className="min-h-0 scrollbar-thin overflow-y-auto p-4">{children}</div>}
          {footer && (
            <footer className="border-line flex flex-wrap justify-end gap-2 border-t px-4 py-3">{footer}</footer>
          )}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
