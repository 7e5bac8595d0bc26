"use client";
// What surrounds every control of the form: label, where its value comes from, help, error and the findings about it.
import { CircleAlert, Info, RotateCcw, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { LeafInput } from "@/lib/engine/inputs/declare";
import { cn } from "../ui/class-names";
import { Field } from "../ui/field";
import { elementId, type FieldKey } from "./field-key";
import { type FieldNotice, useForm, useFormValue, useWord } from "./form-source";
import type { Standing } from "./use-field";

const noticeLooks = {
  error: { icon: CircleAlert, tone: "text-danger" },
  warning: { icon: TriangleAlert, tone: "text-warning" },
  info: { icon: Info, tone: "text-accent" },
} as const;

function Notice({ notice }: { readonly notice: FieldNotice }) {
  const { icon: Icon, tone } = noticeLooks[notice.severity];
  return (
    <li className="flex items-start gap-1.5 text-xs">
      <Icon aria-hidden="true" className={cn("mt-0.5 size-3.5 shrink-0", tone)} />
      <span className="min-w-0">
        <span className={tone}>{notice.text}</span> <span className="text-ink-muted">{notice.fix}</span>
      </span>
    </li>
  );
}

/** What the evaluation says about a field. */
export function FieldNotices({ fieldKey }: { readonly fieldKey: FieldKey }) {
  const notices = useFormValue((source) => source.notices(fieldKey));
  if (notices.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1">
      {notices.map((notice) => (
        <Notice key={notice.id} notice={notice} />
      ))}
    </ul>
  );
}

interface OriginProps {
  readonly label: string;
  readonly isEntered: boolean;
  readonly standing: Standing | null;
  readonly onClear: () => void;
}

/** At the right of a label: where the value comes from, or the way back to no answer of one's own. */
export function Origin({ label, isEntered, standing, onClear }: OriginProps) {
  const t = useTranslations("composer.field");
  const { isReadOnly } = useForm();
  if (!isEntered)
    return standing ? (
      <span className="italic" title={standing.origin}>
        {standing.origin}
      </span>
    ) : null;
  if (isReadOnly) return null;
  return (
    <button
      type="button"
      onClick={onClear}
      aria-label={t("clearNamed", { field: label })}
      title={t("clear")}
      className="text-ink-faint hover:text-accent inline-flex h-4 items-center gap-1 rounded-xs align-top opacity-0 transition-opacity group-focus-within/field:opacity-100 group-hover/field:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
    >
      <RotateCcw aria-hidden="true" className="size-3" />
      {t("clear")}
    </button>
  );
}

interface FieldFrameProps {
  readonly fieldKey: FieldKey;
  readonly input: LeafInput;
  readonly isEntered: boolean;
  readonly standing: Standing | null;
  readonly onClear: () => void;
  readonly error?: string | null | undefined;
  readonly isWide?: boolean;
  /** A word about the chosen value itself, such as that its figures are unverified. */
  readonly remark?: string;
  readonly children: ReactNode;
}

/** One control with everything around it. `isWide` takes the whole row. */
export function FieldFrame(props: FieldFrameProps) {
  const { fieldKey, input, isEntered, standing, onClear, error, isWide = false, remark, children } = props;
  const word = useWord();
  const t = useTranslations("composer.field");
  const refusal = useFormValue((source) => source.refusal(fieldKey));
  const label = word(input.words);
  return (
    <div
      id={elementId(fieldKey)}
      data-field={fieldKey}
      className={cn("group/field flex min-w-0 scroll-mt-28 scroll-mb-24 flex-col gap-1", isWide && "col-span-full")}
    >
      <Field
        label={label}
        error={error ?? refusal}
        note={
          remark ? (
            <span className="text-warning">{remark}</span>
          ) : (
            <Origin label={label} isEntered={isEntered} standing={standing} onClear={onClear} />
          )
        }
        help={
          <>
            {word(input.help)}
            {!isEntered && standing && (
              <span className="sr-only"> {t("standing", { value: standing.text, origin: standing.origin })}</span>
            )}
          </>
        }
      >
        {children}
      </Field>
      <FieldNotices fieldKey={fieldKey} />
    </div>
  );
}
