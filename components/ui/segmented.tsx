"use client";
import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import { type ReactNode, useId } from "react";
import { cn } from "./class-names";

interface SegmentedProps<V extends string> {
  readonly options: readonly {
    readonly value: V;
    readonly label: ReactNode;
    readonly icon?: ReactNode;
    readonly isQuiet?: boolean;
    /** The icon says it to those who see; the label to those who hear. */
    readonly isLabelHidden?: boolean;
  }[];
  /** The empty text is "none chosen". A quiet option is the absence of a choice and looks like it. */
  readonly value: V | "";
  /** What applies while none is chosen: outlined, not filled. */
  readonly standingValue?: string;
  readonly onValueChange: (value: V) => void;
  readonly "aria-label"?: string;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

/** Two to five short options side by side, exactly one chosen. Arrow keys move the choice. */
export function Segmented<V extends string>(props: SegmentedProps<V>) {
  const id = useId();
  return (
    <RadioGroup<V | "">
      value={props.value}
      onValueChange={(value) => {
        if (value !== "") props.onValueChange(value);
      }}
      disabled={props.isDisabled ?? false}
      aria-label={props["aria-label"]}
      className={cn(
        "border-line-strong bg-surface inline-flex h-8 w-fit items-stretch rounded-sm border p-0.5 pointer-coarse:h-10",
        props.className,
      )}
    >
      {props.options.map((option) => (
        <Radio.Root
          key={option.value}
          value={option.value}
          // Inside a Field each option would otherwise be read out by the name of the field.
          aria-labelledby={`${id}-${option.value}`}
          data-standing={option.value === props.standingValue ? "" : undefined}
          data-quiet={option.isQuiet ? "" : undefined}
          className="data-standing:outline-accent data-standing:text-ink text-ink-muted hover:text-ink data-checked:bg-accent data-checked:text-accent-ink data-quiet:data-checked:bg-sunken data-quiet:data-checked:text-ink-muted flex min-w-8 items-center justify-center gap-1.5 rounded-xs px-2 text-xs whitespace-nowrap data-checked:font-medium data-disabled:opacity-50 data-quiet:data-checked:font-normal data-standing:outline-1 data-standing:-outline-offset-1 data-standing:outline-dashed [&_svg]:size-4"
        >
          {option.icon}
          <span id={`${id}-${option.value}`} className={option.isLabelHidden ? "sr-only" : undefined}>
            {option.label}
          </span>
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}
