"use client";
import { Checkbox as BaseCheckbox } from "@base-ui/react/checkbox";
import { Check, Minus } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cn } from "./class-names";

interface CheckboxProps {
  readonly label: ReactNode;
  /** A quieter second line under the label. */
  readonly help?: ReactNode;
  readonly isChecked?: boolean;
  readonly defaultIsChecked?: boolean;
  readonly isIndeterminate?: boolean;
  readonly onCheckedChange?: (isChecked: boolean) => void;
  readonly name?: string;
  readonly value?: string;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  /** The label stays for screen readers only. */
  readonly isLabelHidden?: boolean;
  readonly className?: string;
}

/** A box to tick, with its label; the whole row can be pressed. */
export function Checkbox(props: CheckboxProps) {
  const { label, help, isChecked, defaultIsChecked, isIndeterminate = false, onCheckedChange } = props;
  const id = useId();
  return (
    <label
      htmlFor={id}
      className={cn("flex items-start gap-2 text-sm", props.isDisabled && "opacity-50", props.className)}
    >
      <BaseCheckbox.Root
        id={id}
        // Said outright: what the library finds by itself it finds too late in a page that the server drew.
        aria-labelledby={`${id}-label`}
        indeterminate={isIndeterminate}
        disabled={props.isDisabled ?? false}
        required={props.isRequired ?? false}
        onCheckedChange={(checked) => onCheckedChange?.(checked)}
        {...(isChecked === undefined ? {} : { checked: isChecked })}
        {...(defaultIsChecked === undefined ? {} : { defaultChecked: defaultIsChecked })}
        {...(props.name === undefined ? {} : { name: props.name })}
        {...(props.value === undefined ? {} : { value: props.value })}
        className="border-line-strong bg-surface data-checked:border-accent data-indeterminate:border-accent data-checked:bg-accent data-indeterminate:bg-accent data-invalid:border-danger mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-xs border"
      >
        <BaseCheckbox.Indicator className="text-accent-ink data-unchecked:hidden">
          {isIndeterminate ? (
            <Minus className="size-3" strokeWidth={3} />
          ) : (
            <Check className="size-3" strokeWidth={3} />
          )}
        </BaseCheckbox.Indicator>
      </BaseCheckbox.Root>
      <span className={cn("min-w-0", props.isLabelHidden && "sr-only")}>
        <span id={`${id}-label`}>{label}</span>
        {help && <span className="text-ink-muted block text-xs">{help}</span>}
      </span>
    </label>
  );
}
