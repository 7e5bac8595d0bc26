"use client";
import { Field } from "@base-ui/react/field";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./class-names";
import { controlBox, controlGroup } from "./control-style";

interface TextInputProps extends Omit<ComponentProps<"input">, "defaultValue" | "value"> {
  readonly value?: string;
  readonly defaultValue?: string;
  /** Shown inside the box at the right, such as a unit or a button. */
  readonly suffix?: ReactNode;
  /** Shown inside the box at the left, such as a search icon. */
  readonly prefixSlot?: ReactNode;
  /** A quantity: right-aligned. The text stays free, so that `10k` or `1.5 MW` can be typed. */
  readonly isNumeric?: boolean;
}

/** One line of text. Inside a Field it takes the field's label, help and error. */
export function TextInput({ suffix, prefixSlot, isNumeric = false, className, ...props }: TextInputProps) {
  const numeric = isNumeric ? { inputMode: "decimal" as const, autoComplete: "off", spellCheck: false } : {};
  if (suffix === undefined && prefixSlot === undefined) {
    return (
      <Field.Control
        {...numeric}
        {...props}
        className={cn(controlBox, "px-2", isNumeric && "text-right tabular-nums", className)}
      />
    );
  }
  return (
    <div className={cn(controlGroup, className)}>
      {prefixSlot !== undefined && (
        <span className="text-ink-faint flex items-center pl-2 [&_svg]:size-4">{prefixSlot}</span>
      )}
      <Field.Control
        {...numeric}
        {...props}
        className={cn(
          "w-full min-w-0 bg-transparent px-2 outline-none focus-visible:outline-none",
          isNumeric && "pr-1 text-right tabular-nums",
        )}
      />
      {suffix !== undefined && <span className="text-ink-muted flex shrink-0 items-center pr-2 text-xs">{suffix}</span>}
    </div>
  );
}
