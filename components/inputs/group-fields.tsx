"use client";
// A group of the declaration as a form: leaves in two columns, groups as field sets, lists with their items.
import { useTranslations } from "next-intl";
import { memo } from "react";
import type { Fields, GroupInput, Input } from "@/lib/engine/inputs/declare";
import { answeredLeaves } from "./completeness";
import { ComputedGroup } from "./computed-group";
import { childKey, type FieldKey } from "./field-key";
import { FoldedGroup } from "./folded-group";
import { useForm, useFormValue, useWord } from "./form-source";
import { InputField } from "./input-field";
import { ListField } from "./list-field";
import { isRelevant } from "./relevance";

interface GroupFieldsProps {
  readonly fieldKey: FieldKey;
  readonly fields: Fields;
  /** Depth in the outline of the page: groups inside lists have smaller headings. */
  readonly level: 1 | 2 | 3;
}

/** Neighbouring leaves share one grid; a group or a list takes the whole width. */
function runsOf(fields: Fields): [string, Input][][] {
  const runs: [string, Input][][] = [];
  for (const entry of Object.entries(fields)) {
    const isBlock = entry[1].kind === "group" || entry[1].kind === "list";
    const last = runs.at(-1);
    const lastInput = last?.[0]?.[1];
    const joins = !isBlock && lastInput && lastInput.kind !== "group" && lastInput.kind !== "list";
    if (joins) last.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

export const GroupFields = memo(function GroupFields({ fieldKey, fields, level }: GroupFieldsProps) {
  return (
    <div className="flex flex-col gap-6">
      {runsOf(fields).map((run) => (
        <Run key={run[0]?.[0]} run={run} parent={fieldKey} level={level} />
      ))}
    </div>
  );
});

interface RunProps {
  readonly run: readonly [string, Input][];
  readonly parent: FieldKey;
  readonly level: 1 | 2 | 3;
}

function Run({ run, parent, level }: RunProps) {
  const [first] = run;
  if (!first) return null;
  const [name, input] = first;
  const key = childKey(parent, name);
  if (input.kind === "group") return <Group fieldKey={key} input={input} level={level} />;
  if (input.kind === "list") {
    const { fields } = input;
    const renderItem = (itemKey: FieldKey) => <GroupFields fieldKey={itemKey} fields={fields} level={2} />;
    return <ListField fieldKey={key} input={input} renderItem={renderItem} />;
  }
  return (
    <div className="grid grid-cols-1 items-start gap-x-6 gap-y-4 sm:grid-cols-2">
      {run.map(([leafName, leaf]) => (
        <Leaf key={leafName} fieldKey={childKey(parent, leafName)} input={leaf} />
      ))}
    </div>
  );
}

function Leaf({ fieldKey, input }: { readonly fieldKey: FieldKey; readonly input: Input }) {
  const isShown = useFormValue((source) => isRelevant(fieldKey, source.value));
  if (!isShown || input.kind === "group" || input.kind === "list") return null;
  return <InputField fieldKey={fieldKey} input={input} />;
}

interface GroupProps {
  readonly fieldKey: FieldKey;
  readonly input: GroupInput;
  readonly level: 1 | 2 | 3;
}

function Group({ fieldKey, input, level }: GroupProps) {
  const word = useWord();
  const { groupTool } = useForm();
  const isShown = useFormValue((source) => isRelevant(fieldKey, source.value));
  if (!isShown) return <HiddenGroup fieldKey={fieldKey} input={input} />;
  if (input.isComputed) return <ComputedGroup fieldKey={fieldKey} input={input} />;
  const fields = <GroupFields fieldKey={fieldKey} fields={input.fields} level={level === 1 ? 2 : 3} />;
  if (input.isFolded)
    return (
      <FoldedGroup fieldKey={fieldKey} input={input}>
        {fields}
      </FoldedGroup>
    );
  return (
    <fieldset className="min-w-0" data-group={fieldKey}>
      <legend className={level === 1 ? "pb-0.5 text-base font-semibold" : "pb-0.5 text-sm font-semibold"}>
        {word(input.words)}
      </legend>
      <p className="text-ink-muted mb-3 text-xs">{word(input.help)}</p>
      {groupTool?.(fieldKey)}
      {fields}
    </fieldset>
  );
}

/** A group that the other answers make pointless keeps its values, and says so where there are any. */
function HiddenGroup({ fieldKey, input }: Omit<GroupProps, "level">) {
  const word = useWord();
  const t = useTranslations("composer.field");
  const count = useFormValue((source) => answeredLeaves(source.value(fieldKey)));
  if (count === 0) return null;
  return <p className="text-ink-muted text-xs">{t("keptHidden", { group: word(input.words), count })}</p>;
}
