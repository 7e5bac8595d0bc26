"use client";
import { Combobox as BaseCombobox } from "@base-ui/react/combobox";
import { Check, ChevronDown, X } from "lucide-react";
import { useState } from "react";
import { cn } from "./class-names";
import { controlGroup, popupItem, popupPanel } from "./control-style";
import { rankOptions } from "./option-rank";

export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
  /** A second, quieter line: what tells this option from its neighbours. Also searched. */
  readonly detail?: string;
  /** Options with the same group name stand together under it. */
  readonly group?: string;
}

interface ComboboxProps {
  readonly options: readonly ComboboxOption[];
  /** `null` is "nothing chosen". */
  readonly value: string | null;
  readonly onValueChange: (value: string | null) => void;
  readonly placeholder?: string;
  readonly emptyLabel: string;
  readonly clearLabel: string;
  readonly openLabel: string;
  readonly isDisabled?: boolean;
  /** Only outside a Field. */
  readonly "aria-label"?: string;
  readonly className?: string;
}

interface OptionGroup {
  readonly value: string;
  readonly items: readonly ComboboxOption[];
}

function groupsOf(options: readonly ComboboxOption[]): OptionGroup[] {
  const groups = new Map<string, ComboboxOption[]>();
  for (const option of options) {
    const name = option.group ?? "";
    const items = groups.get(name);
    if (items) items.push(option);
    else groups.set(name, [option]);
  }
  return [...groups].map(([value, items]) => ({ value, items }));
}

function matches(option: ComboboxOption, query: string): boolean {
  const text = `${option.label} ${option.detail ?? ""} ${option.group ?? ""} ${option.value}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** One of many options, found by typing. Every word typed must occur in label, detail, group or value. */
export function Combobox(props: ComboboxProps) {
  const { options, value, onValueChange, placeholder, emptyLabel, clearLabel, openLabel, isDisabled = false } = props;
  const [query, setQuery] = useState("");
  const selected = options.find((option) => option.value === value) ?? null;
  // The name of the choice stands in the input without having been typed.
  const typed = query === selected?.label ? "" : query;
  return (
    <BaseCombobox.Root<ComboboxOption>
      items={groupsOf(rankOptions(options, typed))}
      onInputValueChange={setQuery}
      value={selected}
      onValueChange={(option) => onValueChange(option?.value ?? null)}
      itemToStringLabel={(option) => option.label}
      itemToStringValue={(option) => option.value}
      isItemEqualToValue={(a, b) => a.value === b.value}
      filter={matches}
      autoHighlight
      // The library hides the page from screen readers while the list is open: then it must not take the pointer either.
      modal
      disabled={isDisabled}
    >
      <BaseCombobox.InputGroup className={cn(controlGroup, props.className)}>
        <BaseCombobox.Input
          aria-label={props["aria-label"]}
          className="w-full min-w-0 bg-transparent pl-2 outline-none focus-visible:outline-none"
          {...(placeholder === undefined ? {} : { placeholder })}
        />
        <BaseCombobox.Clear
          aria-label={clearLabel}
          className="text-ink-faint hover:text-ink flex w-6 items-center justify-center"
        >
          <X className="size-3.5" />
        </BaseCombobox.Clear>
        <BaseCombobox.Trigger
          aria-label={openLabel}
          className="text-ink-faint hover:text-ink flex w-7 items-center justify-center"
        >
          <ChevronDown className="size-4" />
        </BaseCombobox.Trigger>
      </BaseCombobox.InputGroup>
      <BaseCombobox.Portal>
        <BaseCombobox.Positioner sideOffset={4} className="z-50 outline-none">
          <BaseCombobox.Popup className={cn(popupPanel, "w-(--anchor-width) max-w-(--available-width) min-w-64")}>
            <BaseCombobox.Empty>
              <div className="text-ink-muted px-3 py-2">{emptyLabel}</div>
            </BaseCombobox.Empty>
            <BaseCombobox.List className="max-h-[min(20rem,var(--available-height))] scrollbar-thin overflow-y-auto overscroll-contain p-1 outline-none data-empty:p-0">
              {(group: OptionGroup) => (
                <BaseCombobox.Group key={group.value} items={group.items}>
                  {group.value !== "" && (
                    <BaseCombobox.GroupLabel className="text-ink-muted px-2 pt-2 pb-1 text-xs font-medium">
                      {group.value}
                    </BaseCombobox.GroupLabel>
                  )}
                  <BaseCombobox.Collection>
                    {(option: ComboboxOption) => (
                      <BaseCombobox.Item key={option.value} value={option} className={cn(popupItem, "items-start")}>
                        <span className="flex size-4 shrink-0 items-center pt-1">
                          <BaseCombobox.ItemIndicator>
                            <Check className="text-accent" />
                          </BaseCombobox.ItemIndicator>
                        </span>
                        <span className="min-w-0">
                          {option.label}
                          {option.detail && <span className="text-ink-muted block text-xs">{option.detail}</span>}
                        </span>
                      </BaseCombobox.Item>
                    )}
                  </BaseCombobox.Collection>
                </BaseCombobox.Group>
              )}
            </BaseCombobox.List>
          </BaseCombobox.Popup>
        </BaseCombobox.Positioner>
      </BaseCombobox.Portal>
    </BaseCombobox.Root>
  );
}
