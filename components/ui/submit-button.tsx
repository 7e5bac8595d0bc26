"use client";
import type { ComponentProps } from "react";
import { Button } from "./button";
import { cn } from "./class-names";
import { useIsAlive } from "./use-is-alive";

/**
 * Sends a form that has no address of its own. Until the page is alive the browser itself would send it, and write what
 * was typed, passwords too, into the address: a form whose button is disabled is not sent at all.
 */
export function SubmitButton({ disabled, className, ...props }: Omit<ComponentProps<typeof Button>, "type">) {
  const isAlive = useIsAlive();
  return (
    <Button
      {...props}
      type="submit"
      disabled={!isAlive || disabled}
      // Without looking any different: nothing may flicker while the page comes alive.
      className={cn(!isAlive && "disabled:opacity-100", className)}
    />
  );
}
