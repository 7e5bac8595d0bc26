// A starting point that is a real case: a document with the sources of its figures. One file per template.
import type { Words } from "../../engine/inputs/declare";
import type { DesignDocument } from "../../engine/inputs/design";
import { DAY_SECONDS, YEAR_SECONDS } from "../../engine/units/spans";

export interface TemplateSource {
  readonly title: string;
  /** Null for a source that has no public address. */
  readonly url: string | null;
  /** Which figures of the document it stands behind. */
  readonly covers: Words;
}

export interface Template {
  /** Kebab-case, equal to the file name. */
  readonly id: string;
  readonly title: Words;
  readonly summary: Words;
  readonly sources: readonly TemplateSource[];
  readonly document: DesignDocument;
}

/** Units in which the cases are written down; the document itself holds SI. */
export const written = {
  minutes: 60,
  hours: 3600,
  days: DAY_SECONDS,
  years: YEAR_SECONDS,
  teraFlops: 1e12,
  gigabits: 1.25e8,
  megabytes: 1e6,
  gigabytes: 1e9,
  terabytes: 1e12,
  petabytes: 1e15,
  kilowatts: 1e3,
  megawatts: 1e6,
  kilometers: 1e3,
} as const;

/** What a template's own figures are, where no publication gives them. */
export const assumedForTemplate: TemplateSource = {
  title: "Podwright: figures chosen to complete the case",
  url: null,
  covers: [
    "Everything that the sources above do not state: building, supply, security and governance answers. Replace them by your own.",
    "上述来源未说明的全部内容：建筑、供电、安全与治理的答案。请替换为您自己的数据。",
  ],
};
