"use client";
import { Menu as BaseMenu } from "@base-ui/react/menu";
import Link from "next/link";
import type { ComponentProps, ReactElement, ReactNode } from "react";
import { cn } from "./class-names";
import { popupItem, popupPanel } from "./control-style";

interface MenuProps {
  readonly trigger: ReactElement;
  readonly align?: "start" | "center" | "end";
  /** MenuItem, MenuLink and MenuSeparator. */
  readonly children: ReactNode;
}

/** A list of actions that opens from a button. */
export function Menu({ trigger, align = "end", children }: MenuProps) {
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner align={align} sideOffset={4} collisionPadding={8} className="z-50 outline-none">
          <BaseMenu.Popup className={cn(popupPanel, "min-w-44 p-1")}>{children}</BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

interface MenuItemProps {
  readonly onSelect: () => void;
  readonly icon?: ReactNode;
  readonly isDangerous?: boolean;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

export function MenuItem({ onSelect, icon, isDangerous = false, isDisabled = false, children }: MenuItemProps) {
  return (
    <BaseMenu.Item onClick={onSelect} disabled={isDisabled} className={cn(popupItem, isDangerous && "text-danger")}>
      {icon}
      {children}
    </BaseMenu.Item>
  );
}

interface MenuLinkProps {
  readonly href: ComponentProps<typeof Link>["href"];
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

export function MenuLink({ href, icon, children }: MenuLinkProps) {
  return (
    <BaseMenu.LinkItem render={<Link href={href} />} closeOnClick className={popupItem}>
      {icon}
      {children}
    </BaseMenu.LinkItem>
  );
}

export function MenuSeparator() {
  return <BaseMenu.Separator className="bg-line my-1 h-px" />;
}
