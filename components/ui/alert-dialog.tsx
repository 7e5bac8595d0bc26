"use client";
import { AlertDialog as BaseAlertDialog } from "@base-ui/react/alert-dialog";
import type { ReactElement, ReactNode } from "react";
import { Button } from "./button";

interface AlertDialogProps {
  /** The question, naming the thing: "Delete the design X?" */
  readonly title: ReactNode;
  /** What will happen, and whether it can be undone. */
  readonly description: ReactNode;
  readonly trigger?: ReactElement;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  readonly cancelLabel: string;
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly isPending?: boolean;
  readonly isDangerous?: boolean;
  readonly children?: ReactNode;
}

/** Asks before something that is hard to take back. Does not close by a click beside it. */
export function AlertDialog(props: AlertDialogProps) {
  return (
    <BaseAlertDialog.Root
      {...(props.isOpen === undefined ? {} : { open: props.isOpen })}
      onOpenChange={(open) => props.onOpenChange?.(open)}
    >
      {props.trigger && <BaseAlertDialog.Trigger render={props.trigger} />}
      <BaseAlertDialog.Portal>
        <BaseAlertDialog.Backdrop className="bg-scrim fixed inset-0 z-40 transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <BaseAlertDialog.Popup className="border-line bg-raised shadow-popup fixed inset-x-4 top-1/3 z-50 mx-auto max-w-md -translate-y-1/3 rounded-md border transition-opacity duration-100 outline-none data-ending-style:opacity-0 data-starting-style:opacity-0">
          <div className="flex flex-col gap-2 p-4">
            <BaseAlertDialog.Title className="text-base font-semibold">{props.title}</BaseAlertDialog.Title>
            <BaseAlertDialog.Description className="text-ink-muted">{props.description}</BaseAlertDialog.Description>
            {props.children}
          </div>
          <div className="border-line flex flex-wrap justify-end gap-2 border-t px-4 py-3">
            <BaseAlertDialog.Close render={<Button>{props.cancelLabel}</Button>} />
            <Button
              variant={props.isDangerous ? "danger" : "primary"}
              isPending={props.isPending ?? false}
              onClick={props.onConfirm}
            >
              {props.confirmLabel}
            </Button>
          </div>
        </BaseAlertDialog.Popup>
      </BaseAlertDialog.Portal>
    </BaseAlertDialog.Root>
  );
}
