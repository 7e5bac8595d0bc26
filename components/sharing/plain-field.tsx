"use client";
import { useId } from "react";
import { cn } from "@/components/ui/class-names";
import { controlBox } from "@/components/ui/control-style";

interface PlainFieldProps {
  readonly name: string;
  readonly label: string;
  readonly note?: string;
  readonly help?: string;
  readonly error: string | null;
  readonly maxLength: number;
  readonly autoComplete?: string;
  readonly placeholder?: string;
  readonly isMultiline?: boolean;
}

/**
 * A text field of the browser's own, looking like the others. The shared page is opened on phones and far from the
 * server: it does without the library behind components/ui/field.tsx.
 */
export function PlainField({ label, note, help, error, isMultiline = false, ...control }: PlainFieldProps) {
  const id = useId();
  const describedBy = [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(" ");
  const shared = {
    ...control,
    id,
    "aria-invalid": error !== null,
    "aria-describedby": describedBy || undefined,
  };
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div className="flex items-baseline justify-between gap-2">
        <label htmlFor={id} className="text-xs font-medium">
          {label}
        </label>
        {note && <span className="text-ink-faint text-xs">{note}</span>}
      </div>
      {isMultiline ? (
        <textarea
          {...shared}
          rows={3}
          className={cn(
            controlBox,
            "aria-invalid:border-danger field-sizing-content h-auto min-h-16 resize-y px-2 py-1.5 pointer-coarse:h-auto",
          )}
        />
      ) : (
        <input {...shared} type="text" className={cn(controlBox, "aria-invalid:border-danger px-2")} />
      )}
      {error && (
        <p id={`${id}-error`} className="text-danger text-xs">
          {error}
        </p>
      )}
      {help && (
        <p id={`${id}-help`} className="text-ink-muted text-xs">
          {help}
        </p>
      )}
    </div>
  );
}
