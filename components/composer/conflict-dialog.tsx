"use client";
// Two people changed the same design. Nothing is written until someone has seen both sides and chosen.
import { useTranslations } from "next-intl";
import { useState } from "react";
import { inputAt } from "@/lib/spec/paths";
import { useForm, useWord } from "../inputs/form-source";
import { useValueWords } from "../inputs/use-field";
import { valueText } from "../inputs/value-text";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { RadioList } from "../ui/radio-list";
import { useComposition, useDesignState } from "./compose-context";
import { type Conflict, chosenDocument, type Difference, type Side, suggestedSide } from "./conflict";
import { settleConflict } from "./design-store";

export function ConflictDialog() {
  const conflict = useDesignState((state) => state.conflict);
  const { isReadOnly } = useComposition();
  if (!conflict || isReadOnly) return null;
  // A third save while one chooses is a new question.
  return <OpenConflict key={conflict.theirs.revision} conflict={conflict} />;
}

const groups = ["both", "theirs", "mine"] as const;

function OpenConflict({ conflict }: { readonly conflict: Conflict }) {
  const t = useTranslations("composer.conflict");
  const common = useTranslations("common");
  const { store, autosave } = useComposition();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  const sideOf = (difference: Difference) => chosen.get(difference.key) ?? suggestedSide(difference);
  const all = (side: Side) => setChosen(new Map(conflict.differences.map(({ key }) => [key, side])));
  const isAsking = useDesignState((state) => state.isAsking);

  function settle() {
    settleConflict(store, chosenDocument(conflict, store.get().document, sideOf), Date.now());
    autosave()?.resume();
  }

  return (
    <Dialog
      isOpen={isAsking}
      onOpenChange={(isAsking) => store.set({ isAsking })}
      closeLabel={common("close")}
      title={t("title")}
      description={t("text", { name: conflict.by ?? t("somebody"), revision: conflict.theirs.revision })}
      size="lg"
      footer={
        <>
          <Button onClick={() => all("mine")}>{t("allMine")}</Button>
          <Button onClick={() => all("theirs")}>{t("allTheirs")}</Button>
          <Button variant="primary" onClick={settle}>
            {t("settle")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-6">
        {groups.map((group) => {
          const rows = conflict.differences.filter(({ changedBy }) => changedBy === group);
          return rows.length === 0 ? null : (
            <section key={group} className="flex flex-col gap-2">
              <h3 className="font-semibold">{t(`groups.${group}`, { count: rows.length })}</h3>
              <ul className="divide-line border-line flex flex-col divide-y border-y">
                {rows.map((row) => (
                  <DifferenceRow
                    key={row.key}
                    difference={row}
                    side={sideOf(row)}
                    onChoose={(side) => setChosen(new Map(chosen).set(row.key, side))}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}

interface DifferenceRowProps {
  readonly difference: Difference;
  readonly side: Side;
  readonly onChoose: (side: Side) => void;
}

function DifferenceRow({ difference, side, onChoose }: DifferenceRowProps) {
  const t = useTranslations("composer.conflict");
  const word = useWord();
  const text = useDifferenceText(difference);
  const name = difference.words.map(word).join(" › ");
  const option = (value: Side) => ({
    value,
    label: (
      <>
        <span className="text-ink-muted">{t(value)}</span>{" "}
        <span className="wrap-break-word">{text(difference[value])}</span>
      </>
    ),
  });
  return (
    <li className="grid grid-cols-1 gap-x-4 gap-y-1 py-2 sm:grid-cols-[1fr_1.4fr]">
      <span className="font-medium">{name}</span>
      <RadioList aria-label={name} value={side} onValueChange={onChoose} options={[option("mine"), option("theirs")]} />
    </li>
  );
}

function useDifferenceText({ path, isOrder }: Difference): (value: unknown) => string {
  const { locale, parts } = useForm();
  const t = useTranslations("composer.conflict");
  const words = useValueWords();
  const declared = inputAt(path);
  return (value) => {
    if (isOrder) return Array.isArray(value) ? t("order", { ids: value.join(", ") }) : words.unanswered;
    if (declared?.isItem && value === undefined) return t("removed");
    return declared ? valueText(declared.input, value, { locale, parts, words }) : String(value);
  };
}
