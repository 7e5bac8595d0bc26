"use client";
import { useQuery } from "@tanstack/react-query";
import { LayoutGrid, Rows3 } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/class-names";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { membersQuery } from "@/lib/features/members/queries";
import { designStatuses } from "@/lib/spec/design-status";
import { firstDirection, type ListView, sortKeys } from "./list-address";
import { SearchInput } from "./search-input";

interface FilterBarProps {
  readonly view: ListView;
  readonly onChange: (change: Partial<ListView>) => void;
}

/** Search, filters, order of the cards, and the choice between table and cards. */
export function FilterBar({ view, onChange }: FilterBarProps) {
  const t = useTranslations("designs");
  const members = useQuery(membersQuery).data?.items ?? [];
  const sortWords = {
    updated: t("updated"),
    name: t("name"),
    status: t("status"),
    score: t("score"),
    power: t("power"),
    cost: t("cost"),
  };
  return (
    <search className="border-line flex flex-wrap items-center gap-2 border-b p-3">
      <SearchInput label={t("search")} value={view.q} onSearch={(q) => onChange({ q })} />
      <Select
        aria-label={t("status")}
        className="w-40 max-sm:min-w-0 max-sm:flex-1"
        value={view.status}
        placeholder={t("anyStatus")}
        clearLabel={t("anyStatus")}
        options={designStatuses.map((status) => ({ value: status, label: t(`statuses.${status}`) }))}
        onValueChange={(status) => onChange({ status })}
      />
      <Select
        aria-label={t("owner")}
        className="w-40 max-sm:min-w-0 max-sm:flex-1"
        value={view.ownerId}
        placeholder={t("anyOwner")}
        clearLabel={t("anyOwner")}
        options={members.map((member) => ({ value: member.userId, label: member.name }))}
        onValueChange={(ownerId) => onChange({ ownerId })}
      />
      <div
        className={cn(
          "ml-auto flex items-center gap-2",
          view.layout === "cards" && "max-sm:w-full max-sm:justify-between",
        )}
      >
        {view.layout === "cards" && (
          <Select
            aria-label={t("sortBy")}
            className="w-36"
            value={view.sort}
            options={sortKeys.map((key) => ({ value: key, label: sortWords[key] }))}
            onValueChange={(sort) => {
              if (sort !== null) onChange({ sort, direction: firstDirection(sort) });
            }}
          />
        )}
        <Segmented
          aria-label={t("view")}
          value={view.layout}
          onValueChange={(layout) => onChange({ layout })}
          options={[
            { value: "table", label: t("viewTable"), isLabelHidden: true, icon: <Rows3 /> },
            { value: "cards", label: t("viewCards"), isLabelHidden: true, icon: <LayoutGrid /> },
          ]}
        />
      </div>
    </search>
  );
}
