"use client";
import { Popover as BasePopover } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";
import { cn } from "./class-names";
import { popupPanel } from "./control-style";

interface PopoverProps {
  readonly trigger: ReactElement;
  /** Names the panel; shown at its top unless hidden. */
  readonly title: ReactNode;
  readonly isTitleHidden?: boolean;
  readonly side?: "top" | "right" | "bottom" | "left";
  readonly align?: "start" | "center" | "end";
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A small panel beside its trigger, for an explanation or a few controls. */
export function Popover(props: PopoverProps) {
  return (
    <BasePopover.Root
      {...(props.isOpen === undefined ? {} : { open: props.isOpen })}
      onOpenChange={(open) => props.onOpenChange?.(open)}
    >
      <BasePopover.Trigger render={props.trigger} />
      <BasePopover.Portal>
        <BasePopover.Positioner
          side={props.side ?? "bottom"}
          align={props.align ?? "start"}
          sideOffset={4}
          collisionPadding={8}
          className="z-50"
        >
          <BasePopover.Popup
            className={cn(popupPanel, "max-w-[min(24rem,var(--available-width))] p-3", props.className)}
          >
            <BasePopover.Title className={props.isTitleHidden ? "sr-only" : "mb-1 font-semibold"}>
              {props.title}
            </BasePopover.Title>
            {props.children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
