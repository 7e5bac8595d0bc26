"use client";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { IconButton } from "./button";

interface PaginationProps {
  /** From 1. */
  readonly page: number;
  readonly pageCount: number;
  readonly onPageChange: (page: number) => void;
  /** Names the navigation for screen readers. */
  readonly label: string;
  readonly previousLabel: string;
  readonly nextLabel: string;
  /** Where one is, in words: "1–25 of 312". */
  readonly summary: string;
}

/** Steps through pages that the server cuts. */
export function Pagination(props: PaginationProps) {
  const { page, pageCount, onPageChange } = props;
  return (
    <nav aria-label={props.label} className="flex items-center justify-between gap-3">
      <p className="text-ink-muted text-xs tabular-nums" aria-live="polite">
        {props.summary}
      </p>
      <div className="flex gap-1">
        <IconButton
          label={props.previousLabel}
          variant="secondary"
          size="sm"
          disabled={page <= 1}
          onClick={() => onPageChange(page - 1)}
        >
          <ChevronLeft />
        </IconButton>
        <IconButton
          label={props.nextLabel}
          variant="secondary"
          size="sm"
          disabled={page >= pageCount}
          onClick={() => onPageChange(page + 1)}
        >
          <ChevronRight />
        </IconButton>
      </div>
    </nav>
  );
}
