"use client";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { useProblemOf } from "@/components/shell/problem-of";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { type ChangeableKind, changeableFigures } from "@/lib/engine/catalog/changed-figure";
import { isOwnPartKind, ownParts } from "@/lib/engine/catalog/own/own-parts";
import { parseQuantity } from "@/lib/engine/units/parse";
import type { CatalogPart } from "@/lib/features/catalog/schemas";
import { partFigure } from "@/lib/i18n/part-figures";
import { PartChangeTable } from "./part-change-table";
import { usePartChange } from "./use-part-change";

/** Stands for the part's price, which is a row of another table. */
const PRICE = "price";

interface PartChangeProps {
  readonly part: CatalogPart;
  readonly kind: ChangeableKind;
}

/** What the workspace's designs become if one figure of the part were so much more or less. */
export function PartChange({ part, kind }: PartChangeProps) {
  const t = useTranslations("partChange");
  const locale = useLocale();
  const prefix = isOwnPartKind(kind) ? ownParts[kind].pricePrefix : null;
  const figures = changeableFigures(part.row).map((path) => ({
    value: path,
    label: partFigure(part.row, path, { kind, locale, references: part.references }).label,
  }));
  const options = prefix === null ? figures : [{ value: PRICE, label: t("price") }, ...figures];
  const [figure, setFigure] = useState(options[0]?.value ?? "");
  const [text, setText] = useState("+20 %");
  const { state, start, cancel } = usePartChange();
  const problem = useProblemOf()(state?.error ?? null);
  const typed = text.replace("−", "-");
  const change = parseQuantity(/%\s*$/u.test(typed) ? typed : `${typed} %`, "fraction");
  const isPossible = change.ok && change.value >= -0.99 && change.value <= 99;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!isPossible) return;
    const factor = 1 + change.value;
    if (figure === PRICE && prefix !== null)
      start({ kind: "prices", id: `${prefix}${part.id}`, figure: "usd", factor });
    else start({ kind, id: part.id, figure, factor });
  }

  if (options.length === 0) return null;
  return (
    <section aria-label={t("title")} className="flex flex-col gap-3">
      <div>
        <h3 className="text-sm font-semibold">{t("title")}</h3>
        <p className="text-ink-muted text-xs">{t("text")}</p>
      </div>
      <form onSubmit={submit} noValidate className="flex flex-wrap items-end gap-2">
        <Field label={t("figure")} className="min-w-40 grow">
          <Select
            value={figure}
            options={options}
            onValueChange={(next) => {
              if (next !== null) setFigure(next);
            }}
          />
        </Field>
        <Field label={t("change")} className="w-28" error={isPossible ? null : t("changeWrong")}>
          <TextInput isNumeric value={text} onChange={(event) => setText(event.currentTarget.value)} />
        </Field>
        {state?.status === "running" ? (
          <Button onClick={cancel}>{t("cancel")}</Button>
        ) : (
          <Button type="submit">{t("compute")}</Button>
        )}
      </form>
      <ProblemAlert problem={problem} />
      {state !== null && state.status !== "failed" && <PartChangeTable run={state} />}
    </section>
  );
}
