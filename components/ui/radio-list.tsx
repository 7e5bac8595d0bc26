"use client";
import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import { type ReactNode, useId } from "react";
import { cn } from "./class-names";

interface RadioOption<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
  readonly help?: ReactNode;
}

interface RadioListProps<V extends string> {
  readonly options: readonly RadioOption<V>[];
  readonly value: V | null;
  readonly onValueChange: (value: V) => void;
  /** Only outside a Field or fieldset that already names the group. */
  readonly "aria-label"?: string;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

/** One of a few options, each with room for a line of explanation. */
export function RadioList<V extends string>(props: RadioListProps<V>) {
  const id = useId();
  return (
    <RadioGroup<V | null>
      value={props.value}
      onValueChange={(value) => {
        if (value !== null) props.onValueChange(value);
      }}
      disabled={props.isDisabled ?? false}
      aria-label={props["aria-label"]}
      className={cn("flex flex-col gap-2", props.className)}
    >
      {props.options.map((option) => (
        <label key={option.value} htmlFor={`${id}-${option.value}`} className="flex items-start gap-2 text-sm">
          <Radio.Root
            id={`${id}-${option.value}`}
            value={option.value}
            // Inside a Field each option would otherwise be read out by the name of the field.
            aria-labelledby={`${id}-${option.value}-label`}
            className="border-line-strong bg-surface data-checked:border-accent mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border"
          >
            <Radio.Indicator className="bg-accent size-2 rounded-full data-unchecked:hidden" />
          </Radio.Root>
          <span id={`${id}-${option.value}-label`} className="min-w-0">
            {option.label}
            {option.help && <span className="text-ink-muted block text-xs">{option.help}</span>}
          </span>
        </label>
      ))}
    </RadioGroup>
  );
}
