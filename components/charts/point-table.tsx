import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import { type Locale, quantityText } from "@/lib/i18n/format-quantity";
import type { PointModel } from "./point-model";

interface PointTableProps {
  readonly model: PointModel;
  readonly locale: Locale;
  readonly className?: string;
}

/** The figures behind a chart of points, with their units, series by series. */
export function PointTable({ model, locale, className }: PointTableProps) {
  const { title, x, y, series, columns = [] } = model;
  return (
    <div className={className}>
      <Table caption={title}>
        <thead>
          <tr>
            <HeaderCell>
              <span className="sr-only">{title}</span>
            </HeaderCell>
            <HeaderCell isNumeric>{x.quantity}</HeaderCell>
            <HeaderCell isNumeric>{y.quantity}</HeaderCell>
            {columns.map(({ label }) => (
              <HeaderCell key={label} isNumeric>
                {label}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {series.flatMap(({ id, label, points }) =>
            points.map((point) => (
              <Row key={`${id} ${point.id}`}>
                <th scope="row" className="px-2 py-1.5 pl-3 text-left font-normal">
                  {point.label === label ? label : `${label}: ${point.label}`}
                </th>
                <Cell isNumeric>{quantityText(point.x, x.unit, locale)}</Cell>
                <Cell isNumeric>{quantityText(point.y, y.unit, locale)}</Cell>
                {columns.map((column, index) => (
                  <Cell key={column.label} isNumeric>
                    {point.more?.[index] === undefined ? "–" : quantityText(point.more[index], column.unit, locale)}
                  </Cell>
                ))}
              </Row>
            )),
          )}
        </tbody>
      </Table>
    </div>
  );
}
