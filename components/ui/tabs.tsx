"use client";
import { Tabs as BaseTabs } from "@base-ui/react/tabs";
import type { ReactNode } from "react";

interface TabsProps<V extends string> {
  readonly tabs: readonly { readonly value: V; readonly label: ReactNode; readonly panel: ReactNode }[];
  readonly value?: V;
  readonly defaultValue?: V;
  readonly onValueChange?: (value: V) => void;
  readonly "aria-label": string;
  readonly className?: string;
}

/** Views of the same thing, one at a time. For places with their own address use links. */
export function Tabs<V extends string>(props: TabsProps<V>) {
  return (
    <BaseTabs.Root
      {...(props.value === undefined
        ? { defaultValue: props.defaultValue ?? props.tabs[0]?.value }
        : { value: props.value })}
      onValueChange={(value: V) => props.onValueChange?.(value)}
      className={props.className}
    >
      <BaseTabs.List
        aria-label={props["aria-label"]}
        className="border-line relative flex scrollbar-thin gap-4 overflow-x-auto border-b"
      >
        {props.tabs.map((tab) => (
          <BaseTabs.Tab
            key={tab.value}
            value={tab.value}
            className="text-ink-muted hover:text-ink data-active:border-accent data-active:text-ink h-9 border-b-2 border-transparent whitespace-nowrap outline-offset-[-2px] data-active:font-medium"
          >
            {tab.label}
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      {props.tabs.map((tab) => (
        <BaseTabs.Panel key={tab.value} value={tab.value} className="pt-4 outline-offset-2">
          {tab.panel}
        </BaseTabs.Panel>
      ))}
    </BaseTabs.Root>
  );
}
