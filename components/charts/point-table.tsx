import { MaybeAsked } from "@/components/explain/maybe-asked";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import { type Locale, quantityText } from "@/lib/i18n/format-quantity";
import type { PointModel } from "./point-model";

interface PointTableProps {
  readonly model: PointModel;
  readonly locale: Locale;
  /** Out of sight, nothing in it can be pressed. */
  readonly isShown: boolean;
}

/** The figures behind a chart of points, with their units, series by series. */
export function PointTable({ model, locale, isShown }: PointTableProps) {
  const { title, x, y, series, columns = [] } = model;
  return (
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
              <Cell isNumeric>
                <MaybeAsked path={isShown ? point.xPath : undefined} label={`${x.quantity}, ${point.label}`}>
                  {quantityText(point.x, x.unit, locale)}
                </MaybeAsked>
              </Cell>
              <Cell isNumeric>
                <MaybeAsked path={isShown ? point.path : undefined} label={`${label}, ${point.label}`}>
                  {quantityText(point.y, y.unit, locale)}
                </MaybeAsked>
              </Cell>
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
  );
}
