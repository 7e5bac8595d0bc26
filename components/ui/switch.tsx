"use client";
import { Switch as BaseSwitch } from "@base-ui/react/switch";
import { type ReactNode, useId } from "react";
import { cn } from "./class-names";

interface SwitchProps {
  readonly label: ReactNode;
  readonly isChecked: boolean;
  readonly onCheckedChange: (isChecked: boolean) => void;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

/** On or off, effective at once. For a value that is sent with a form use Checkbox; for one that may be unanswered, TriState. */
export function Switch({ label, isChecked, onCheckedChange, isDisabled = false, className }: SwitchProps) {
  const id = useId();
  return (
    <label htmlFor={id} className={cn("flex items-center gap-2 text-sm", className)}>
      <BaseSwitch.Root
        id={id}
        checked={isChecked}
        onCheckedChange={(checked) => onCheckedChange(checked)}
        disabled={isDisabled}
        className="border-line-strong bg-sunken data-checked:border-accent data-checked:bg-accent flex h-5 w-9 shrink-0 items-center rounded-full border p-0.5 transition-colors data-disabled:opacity-50"
      >
        <BaseSwitch.Thumb className="bg-ink-muted data-checked:bg-accent-ink size-3.5 rounded-full transition-transform data-checked:translate-x-4" />
      </BaseSwitch.Root>
      <span className="min-w-0">{label}</span>
    </label>
  );
}
