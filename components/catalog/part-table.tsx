"use client";
import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Cell, HeaderCell, Row, SortHeaderCell, Table } from "@/components/ui/table";
import { fieldWords } from "@/lib/engine/catalog/part-words";
import { shownKinds } from "@/lib/engine/catalog/shown-kinds";
import type { CatalogPart } from "@/lib/features/catalog/schemas";
import { partFigure, unverifiedLabels } from "@/lib/i18n/part-figures";
import { sourceText } from "@/lib/i18n/source-text";
import { wordsText } from "@/lib/i18n/words-text";
import type { CatalogView } from "./catalog-address";
import { UnverifiedMark } from "./unverified-mark";

interface PartTableProps {
  readonly parts: readonly CatalogPart[];
  readonly view: CatalogView;
  readonly onSort: (sort: string) => void;
  readonly onOpen: (id: string) => void;
}

/** One table of the catalogue; what does not fit scrolls inside it. */
export function PartTable({ parts, view, onSort, onOpen }: PartTableProps) {
  const t = useTranslations("catalog");
  const locale = useLocale();
  const { kind } = view;
  const { words, columns } = shownKinds[kind];
  const heading = (sort: string, label: string, isNumeric = false) => (
    <SortHeaderCell
      key={sort}
      direction={view.sort === sort ? (view.direction === "asc" ? "ascending" : "descending") : null}
      onSort={() => onSort(sort)}
      isNumeric={isNumeric}
      className="py-1 break-keep whitespace-normal"
    >
      {label}
    </SortHeaderCell>
  );
  return (
    <Table caption={t("tableCaption", { table: wordsText(words, locale) })}>
      <thead>
        <tr>
          {heading("name", t("name"))}
          {columns.map((path) => {
            const field = fieldWords(kind, path);
            return heading(path, field ? wordsText(field.words, locale) : path, field?.unit !== null);
          })}
          <HeaderCell>{t("source")}</HeaderCell>
          {heading("asOf", t("asOf"))}
          {heading("confidence", t("confidence"))}
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <PartRow key={part.id} part={part} columns={columns} onOpen={() => onOpen(part.id)} />
        ))}
      </tbody>
    </Table>
  );
}

interface PartRowProps {
  readonly part: CatalogPart;
  readonly columns: readonly string[];
  readonly onOpen: () => void;
}

function PartRow({ part, columns, onOpen }: PartRowProps) {
  const t = useTranslations("catalog");
  const locale = useLocale();
  const { row, own, kind, references } = part;
  const reading = { kind, locale, references };
  const source = sourceText(row.source, locale);
  return (
    <Row className="hover:bg-canvas">
      <Cell className="max-w-96 min-w-40">
        <button type="button" onClick={onOpen} className="hover:text-accent text-left font-medium hover:underline">
          {wordsText(row.name, locale)}
        </button>
        {own && (
          <Badge tone="accent" className="ml-1.5">
            {t("own")}
          </Badge>
        )}
        <UnverifiedMark labels={unverifiedLabels(row, reading)} />
      </Cell>
      {columns.map((path) => {
        const { number, unit, isNumeric, isUnverified } = partFigure(row, path, reading);
        return (
          <Cell key={path} isNumeric={isNumeric} className={isNumeric ? undefined : "max-w-64"}>
            <span className={isUnverified ? "text-warning" : undefined}>{number}</span>
            {unit !== "" && <span className="text-ink-muted"> {unit}</span>}
            {isUnverified && <span className="sr-only"> ({t("unverified")})</span>}
          </Cell>
        );
      })}
      <Cell className="text-ink-muted max-w-96 min-w-40 text-xs">
        {/* Three lines are what a name with its marks takes; the drawer has all of it. */}
        <span title={source} className="line-clamp-3 wrap-anywhere">
          {source}
        </span>
      </Cell>
      <Cell className="text-ink-muted whitespace-nowrap tabular-nums">{row.asOf}</Cell>
      <Cell className="text-ink-muted">{t(`confidences.${row.confidence}`)}</Cell>
    </Row>
  );
}
