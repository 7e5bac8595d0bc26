"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ListSkeleton } from "@/components/designs/list-skeleton";
import { SearchInput } from "@/components/designs/search-input";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { useProblemOf } from "@/components/shell/problem-of";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Segmented } from "@/components/ui/segmented";
import { isOwnPartKind } from "@/lib/engine/catalog/own/own-parts";
import { partsQuery } from "@/lib/features/catalog/queries";
import type { PartList } from "@/lib/features/catalog/schemas";
import { type CatalogView, queryOf } from "./catalog-address";
import { KindList } from "./kind-list";
import { OwnPartActions } from "./own-part-actions";
import { PartDrawer } from "./part-drawer";
import { PartTable } from "./part-table";
import { useCatalogView } from "./use-catalog-view";

/** The catalogue, one table at a time. The page before stays, dimmed, until the next is there. */
export function CatalogList({ canEdit }: { readonly canEdit: boolean }) {
  const [view, change] = useCatalogView();
  const list = useQuery(partsQuery(queryOf(view)));
  const problem = useProblemOf()(list.error);
  const { data } = list;
  const sort = (key: string) =>
    change({ sort: key, direction: view.sort === key && view.direction === "asc" ? "desc" : "asc" });
  return (
    <div className="flex gap-6 max-md:flex-col max-md:gap-3">
      <KindList kind={view.kind} onChange={(kind) => change({ kind })} />
      <section
        className="border-line bg-surface min-w-0 flex-1 rounded-sm border max-md:w-full md:self-start"
        aria-busy={list.isPlaceholderData}
      >
        <Filters view={view} onChange={change} />
        <ProblemAlert problem={problem} />
        {data === undefined && !problem && <ListSkeleton />}
        {data && data.items.length === 0 && <Nothing view={view} onChange={change} />}
        {data && data.items.length > 0 && (
          <div className={list.isPlaceholderData ? "**:text-ink-faint" : undefined}>
            <PartTable parts={data.items} view={view} onSort={sort} onOpen={(part) => change({ part })} />
          </div>
        )}
        {data && data.total > 0 && <Pages data={data} onPage={(page) => change({ page })} />}
      </section>
      {view.part !== null && (
        <PartDrawer
          view={view}
          id={view.part}
          onClose={() => change({ part: null })}
          actions={(part) =>
            canEdit && part.own ? <OwnPartActions part={part} onGone={() => change({ part: null })} /> : null
          }
        />
      )}
    </div>
  );
}

interface ViewProps {
  readonly view: CatalogView;
  readonly onChange: (change: Partial<CatalogView>) => void;
}

function Filters({ view, onChange }: ViewProps) {
  const t = useTranslations("catalog");
  return (
    <search className="border-line flex flex-wrap items-center gap-2 border-b p-3">
      <SearchInput key={view.kind} label={t("search")} value={view.q} onSearch={(q) => onChange({ q })} />
      {isOwnPartKind(view.kind) && (
        <Segmented
          aria-label={t("origin")}
          value={view.origin}
          onValueChange={(origin) => onChange({ origin })}
          options={(["all", "own", "built-in"] as const).map((value) => ({ value, label: t(`origins.${value}`) }))}
        />
      )}
    </search>
  );
}

function Nothing({ view, onChange }: ViewProps) {
  const t = useTranslations("catalog");
  const isOwnOnly = view.origin === "own" && view.q === "";
  return (
    <EmptyState
      title={isOwnOnly ? t("noOwnTitle") : t("noMatchTitle")}
      actions={<Button onClick={() => onChange({ q: "", origin: "all" })}>{t("clearFilters")}</Button>}
    >
      {isOwnOnly ? t("noOwnText") : t("noMatchText")}
    </EmptyState>
  );
}

function Pages({
  data: { page, pageSize, total },
  onPage,
}: {
  readonly data: PartList;
  readonly onPage: (page: number) => void;
}) {
  const t = useTranslations("catalog");
  return (
    <div className="border-line border-t px-3 py-2">
      <Pagination
        page={page}
        pageCount={Math.max(1, Math.ceil(total / pageSize))}
        onPageChange={onPage}
        label={t("pages")}
        previousLabel={t("previousPage")}
        nextLabel={t("nextPage")}
        summary={t("pageSummary", {
          from: Math.min(total, (page - 1) * pageSize + 1),
          to: Math.min(total, page * pageSize),
          total,
        })}
      />
    </div>
  );
}
