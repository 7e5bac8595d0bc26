"use client";
import { Select as BaseSelect } from "@base-ui/react/select";
import { Check, ChevronDown } from "lucide-react";
import { cn } from "./class-names";
import { controlBox, popupItem, popupPanel } from "./control-style";

export interface SelectOption<V extends string = string> {
  readonly value: V;
  readonly label: string;
  /** A second, quieter line in the list. */
  readonly detail?: string;
}

interface SelectProps<V extends string> {
  readonly options: readonly SelectOption<V>[];
  /** `null` is "nothing chosen" and shows the placeholder. */
  readonly value?: V | null;
  readonly defaultValue?: V | null;
  readonly onValueChange?: (value: V | null) => void;
  readonly placeholder?: string;
  /** Adds a first row that takes the choice back. */
  readonly clearLabel?: string;
  readonly name?: string;
  readonly id?: string;
  readonly isDisabled?: boolean;
  /** Only outside a Field. */
  readonly "aria-label"?: string;
  readonly className?: string;
}

/** One of a handful of options. For more than about a dozen use Combobox. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { options, value, defaultValue, onValueChange, placeholder, clearLabel, name, id, isDisabled, className } =
    props;
  return (
    <BaseSelect.Root<V | null>
      items={options.map((option) => ({ value: option.value, label: option.label }))}
      onValueChange={(next) => onValueChange?.(next)}
      {...(value === undefined ? {} : { value })}
      {...(defaultValue === undefined ? {} : { defaultValue })}
      {...(name === undefined ? {} : { name })}
      {...(isDisabled === undefined ? {} : { disabled: isDisabled })}
    >
      <BaseSelect.Trigger
        {...(id === undefined ? {} : { id })}
        aria-label={props["aria-label"]}
        className={cn(controlBox, "flex items-center justify-between gap-1 pr-1.5 pl-2 text-left", className)}
      >
        <BaseSelect.Value
          className="data-placeholder:text-ink-faint min-w-0 truncate"
          {...(placeholder === undefined ? {} : { placeholder })}
        />
        <BaseSelect.Icon className="text-ink-faint">
          <ChevronDown className="size-4" />
        </BaseSelect.Icon>
      </BaseSelect.Trigger>
      <BaseSelect.Portal>
        <BaseSelect.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50 outline-none">
          <BaseSelect.Popup
            className={cn(
              popupPanel,
              "max-h-[min(24rem,var(--available-height))] max-w-(--available-width) min-w-(--anchor-width) scrollbar-thin overflow-y-auto p-1",
            )}
          >
            {clearLabel !== undefined && (
              <BaseSelect.Item value={null} className={cn(popupItem, "text-ink-muted pl-8")}>
                <BaseSelect.ItemText>{clearLabel}</BaseSelect.ItemText>
              </BaseSelect.Item>
            )}
            {options.map((option) => (
              <BaseSelect.Item key={option.value} value={option.value} className={cn(popupItem, "items-start")}>
                <span className="flex size-4 shrink-0 items-center pt-1">
                  <BaseSelect.ItemIndicator>
                    <Check className="text-accent" />
                  </BaseSelect.ItemIndicator>
                </span>
                <span className="min-w-0">
                  <BaseSelect.ItemText>{option.label}</BaseSelect.ItemText>
                  {option.detail && <span className="text-ink-muted block text-xs">{option.detail}</span>}
                </span>
              </BaseSelect.Item>
            ))}
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  );
}
