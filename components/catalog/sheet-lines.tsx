"use client";
import { useLocale, useTranslations } from "next-intl";
import { Select, type SelectOption } from "@/components/ui/select";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import type { UnitId } from "@/lib/engine/units/units";
import { quantityText } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import type { SheetLine } from "@/lib/spec/spreadsheet/read-spreadsheet";
import type { LineChoice, LineChoices } from "./sheet-choices";

interface SheetLinesProps {
  readonly lines: readonly SheetLine[];
  readonly choices: LineChoices;
  readonly onChoice: (row: number, choice: LineChoice) => void;
  /** Rows that the server refused when they were taken. */
  readonly refused: ReadonlyMap<number, string>;
}

/** Every line with what was read from it, what it becomes, and what is wrong. */
export function SheetLines({ lines, choices, onChoice, refused }: SheetLinesProps) {
  const t = useTranslations("spreadsheet");
  return (
    <Table caption={t("linesCaption")}>
      <thead>
        <tr>
          <HeaderCell isNumeric>{t("row")}</HeaderCell>
          <HeaderCell>{t("part")}</HeaderCell>
          <HeaderCell isNumeric>{t("quantity")}</HeaderCell>
          <HeaderCell isNumeric>{t("unitPrice")}</HeaderCell>
          <HeaderCell isNumeric>{t("power")}</HeaderCell>
          <HeaderCell>{t("becomes")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line
            key={line.row}
            line={line}
            choice={choices[line.row] ?? "skip"}
            onChoice={(choice) => onChoice(line.row, choice)}
            refusal={refused.get(line.row) ?? null}
          />
        ))}
      </tbody>
    </Table>
  );
}

interface LineProps {
  readonly line: SheetLine;
  readonly choice: LineChoice;
  readonly onChoice: (choice: LineChoice) => void;
  readonly refusal: string | null;
}

function Line({ line, choice, onChoice, refusal }: LineProps) {
  const t = useTranslations("spreadsheet");
  const locale = useLocale();
  const { row, name, partNumber, quantity, unitPriceUsd, watts, match, problems, notes } = line;
  const figure = (value: number | null, unit: UnitId) => (value === null ? "–" : quantityText(value, unit, locale, 6));
  const found: readonly SelectOption<LineChoice>[] =
    match === null
      ? []
      : [
          {
            value: "match",
            label: wordsText(match.name, locale),
            detail: match.isExact ? t("sameName") : t("similarName"),
          },
        ];
  const options: readonly SelectOption<LineChoice>[] = [
    ...found,
    { value: "nodes", label: t("newNode"), detail: t("newNodeDetail") },
    { value: "switches", label: t("newSwitch"), detail: t("newSwitchDetail") },
    { value: "powerDistribution", label: t("newPdu"), detail: t("newPduDetail") },
    { value: "skip", label: t("leaveOut") },
  ];
  const wrong = [...problems.map(({ message }) => wordsText(message, locale)), ...(refusal === null ? [] : [refusal])];
  return (
    <Row className="align-top">
      <Cell isNumeric>{row}</Cell>
      <Cell className="min-w-48">
        <span className="font-medium">{name === "" ? "–" : name}</span>
        {partNumber !== null && partNumber !== name && <span className="text-ink-muted text-xs"> {partNumber}</span>}
        {wrong.length > 0 && (
          <ul className="text-danger text-xs">
            {wrong.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        )}
        {notes.length > 0 && (
          <ul className="text-warning text-xs">
            {notes.map(({ path, message }) => (
              <li key={path}>{wordsText(message, locale)}</li>
            ))}
          </ul>
        )}
      </Cell>
      <Cell isNumeric>{figure(quantity === 0 ? null : quantity, "count")}</Cell>
      <Cell isNumeric>{figure(unitPriceUsd, "usd")}</Cell>
      <Cell isNumeric>{figure(watts, "watts")}</Cell>
      <Cell>
        <Select
          aria-label={t("becomesOf", { row })}
          value={problems.length > 0 ? "skip" : choice}
          isDisabled={problems.length > 0}
          options={options}
          className="w-56"
          onValueChange={(next) => onChoice(next ?? "skip")}
        />
      </Cell>
    </Row>
  );
}
