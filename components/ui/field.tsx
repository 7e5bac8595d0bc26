"use client";
import { Field as BaseField } from "@base-ui/react/field";
import type { ReactNode } from "react";
import { cn } from "./class-names";

interface FieldProps {
  readonly label: ReactNode;
  /** What the value means, in one line under the control. */
  readonly help?: ReactNode;
  /** What is wrong: names the limit and the fix. Read out with the control. */
  readonly error?: string | null | undefined;
  /** A note at the right of the label, such as "optional" or where a default comes from. */
  readonly note?: ReactNode;
  /** Keeps the label for screen readers only, where the surroundings already say it. */
  readonly isLabelHidden?: boolean;
  readonly name?: string;
  readonly className?: string;
  /** One control of this folder; it takes its name, description and invalid state from the field. */
  readonly children: ReactNode;
}

/** Label, control, help and error, tied together for screen readers. */
export function Field({ label, help, error, note, isLabelHidden = false, name, className, children }: FieldProps) {
  const isInvalid = typeof error === "string" && error !== "";
  return (
    <BaseField.Root
      invalid={isInvalid}
      className={cn("flex min-w-0 flex-col gap-1", className)}
      {...(name === undefined ? {} : { name })}
    >
      <div className={cn("flex min-h-4 items-baseline justify-between gap-2", isLabelHidden && "sr-only")}>
        <BaseField.Label className="text-ink max-w-full shrink-0 text-xs font-medium">{label}</BaseField.Label>
        {note && <span className="text-ink-faint min-w-0 shrink-[99] truncate text-xs">{note}</span>}
      </div>
      {children}
      {isInvalid && (
        <BaseField.Error match className="text-danger text-xs">
          {error}
        </BaseField.Error>
      )}
      {help && <BaseField.Description className="text-ink-muted text-xs">{help}</BaseField.Description>}
    </BaseField.Root>
  );
}
