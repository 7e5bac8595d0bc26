"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useProblemOf } from "@/components/shell/problem-of";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { InlineAlert } from "@/components/ui/inline-alert";
import { Pagination } from "@/components/ui/pagination";
import { designsQuery } from "@/lib/features/designs/queries";
import type { DesignRights } from "./design-actions";
import { DesignCards } from "./design-cards";
import { DesignTable } from "./design-table";
import { FilterBar } from "./filter-bar";
import { firstDirection, firstView, isFiltered, type ListView, queryOf, type SortKey } from "./list-address";
import { ListSkeleton } from "./list-skeleton";
import { NoDesigns } from "./no-designs";
import type { TemplateCard } from "./start-options";
import { useListView } from "./use-list-view";

interface DesignListProps {
  readonly rights: DesignRights;
  readonly templates: readonly TemplateCard[];
}

function nextOrder(view: ListView, sort: SortKey): Partial<ListView> {
  if (view.sort !== sort) return { sort, direction: firstDirection(sort) };
  return { sort, direction: view.direction === "asc" ? "desc" : "asc" };
}

/** The portfolio: one page of designs as the address asks for them. The page before stays, dimmed, until the next is there. */
export function DesignList({ rights, templates }: DesignListProps) {
  const t = useTranslations("designs");
  const common = useTranslations("common");
  const problemOf = useProblemOf();
  const [view, change] = useListView();
  const list = useQuery(designsQuery(queryOf(view)));
  const problem = problemOf(list.error);
  const { data } = list;

  if (data?.total === 0 && !isFiltered(view) && !list.isPlaceholderData) {
    return <NoDesigns canCreate={rights.canCreate} templates={templates} />;
  }
  const clear = () => change({ q: firstView.q, status: null, ownerId: null });
  const pageCount = data ? Math.max(1, Math.ceil(data.total / data.pageSize)) : 1;
  return (
    <section className="border-line bg-surface rounded-sm border" aria-busy={list.isPlaceholderData}>
      <FilterBar view={view} onChange={change} />
      {problem && (
        <InlineAlert
          tone="danger"
          title={t("loadFailed")}
          className="m-3"
          actions={
            <Button size="sm" isPending={list.isFetching} onClick={() => void list.refetch()}>
              {common("retry")}
            </Button>
          }
        >
          {problem.message}
        </InlineAlert>
      )}
      {data === undefined && !problem && <ListSkeleton />}
      {data && data.items.length === 0 && (
        <EmptyState title={t("noMatchTitle")} actions={<Button onClick={clear}>{t("clearFilters")}</Button>}>
          {t("noMatchText")}
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <div className={list.isPlaceholderData ? "**:text-ink-faint" : undefined}>
          {view.layout === "cards" ? (
            <DesignCards designs={data.items} rights={rights} />
          ) : (
            <DesignTable
              designs={data.items}
              view={view}
              rights={rights}
              onSort={(sort) => change(nextOrder(view, sort))}
            />
          )}
        </div>
      )}
      {data && data.total > 0 && (
        <div className="border-line border-t px-3 py-2">
          <Pagination
            page={data.page}
            pageCount={pageCount}
            onPageChange={(page) => change({ page })}
            label={t("pages")}
            previousLabel={t("previousPage")}
            nextLabel={t("nextPage")}
            summary={t("pageSummary", {
              from: Math.min(data.total, (data.page - 1) * data.pageSize + 1),
              to: Math.min(data.total, data.page * data.pageSize),
              total: data.total,
            })}
          />
        </div>
      )}
    </section>
  );
}
