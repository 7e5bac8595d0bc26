"use client";
import { useLocale, useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { wordsText } from "@/lib/i18n/words-text";
import { type ColumnMap, sheetColumnIds, sheetColumns } from "@/lib/spec/spreadsheet/sheet-columns";

interface SheetColumnsFormProps {
  readonly headings: readonly string[];
  readonly columns: ColumnMap;
  readonly onChange: (columns: ColumnMap) => void;
}

/** Which heading each column is read from: guessed, and for a person to change. */
export function SheetColumnsForm({ headings, columns, onChange }: SheetColumnsFormProps) {
  const t = useTranslations("spreadsheet");
  const locale = useLocale();
  const options = headings.map((heading, position) => ({
    value: String(position),
    label: heading === "" ? t("columnNumber", { number: position + 1 }) : heading,
  }));
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-semibold">{t("columns")}</legend>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
        {sheetColumnIds.map((column) => {
          const position = columns[column];
          return (
            <Field key={column} label={wordsText(sheetColumns[column].words, locale)}>
              <Select
                value={position === undefined ? null : String(position)}
                placeholder={t("notInList")}
                clearLabel={t("notInList")}
                options={options}
                onValueChange={(next) => {
                  const { [column]: _, ...rest } = columns;
                  onChange(next === null ? rest : { ...rest, [column]: Number(next) });
                }}
              />
            </Field>
          );
        })}
      </div>
    </fieldset>
  );
}
