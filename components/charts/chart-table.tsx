import { MaybeAsked } from "@/components/explain/maybe-asked";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import { type Locale, quantityText } from "@/lib/i18n/format-quantity";
import type { ChartModel } from "./chart-model";

interface ChartTableProps {
  readonly model: ChartModel;
  readonly locale: Locale;
  /** Out of sight, nothing in it can be pressed. */
  readonly isShown: boolean;
}

/** The figures behind a chart, with their units. */
export function ChartTable({ model, locale, isShown }: ChartTableProps) {
  const text = (value: number | null | undefined) =>
    value === null || value === undefined ? "–" : quantityText(value, model.unit, locale);
  const hasLimit = model.rows.some(({ limit }) => limit !== undefined);
  return (
    <Table caption={model.title}>
      <thead>
        <tr>
          <HeaderCell>
            <span className="sr-only">{model.title}</span>
          </HeaderCell>
          {model.series.map(({ id, label }) => (
            <HeaderCell key={id} isNumeric>
              {label}
            </HeaderCell>
          ))}
          {hasLimit && <HeaderCell isNumeric>{model.limitLabel}</HeaderCell>}
        </tr>
      </thead>
      <tbody>
        {model.rows.map((row) => (
          <Row key={row.id}>
            <th scope="row" className="px-2 py-1.5 pl-3 text-left font-normal">
              {row.label}
            </th>
            {model.series.map(({ id, label }, index) => (
              <Cell key={id} isNumeric>
                <MaybeAsked
                  path={isShown && row.values[index] != null ? row.paths?.[index] : undefined}
                  label={`${label}, ${row.label}`}
                >
                  {text(row.values[index])}
                </MaybeAsked>
              </Cell>
            ))}
            {hasLimit && <Cell isNumeric>{text(row.limit)}</Cell>}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
