// A result as a person reads it in a terminal: what decides first, then the figures behind it.
import type { DesignDocument } from "../../lib/engine/inputs/design";
import type { Result } from "../../lib/engine/result";
import type { Locale } from "../../lib/i18n/format-quantity";
import { carbonSection } from "./carbon";
import { controlsSection, costSection, facilitySection, findingsSection } from "./facility-and-money";
import { scoreSection, verdictSection } from "./headline";
import { networkSection, storageSection, trainingSection } from "./performance";
import { createWriter, type Writer } from "./section";

const sections: readonly ((result: Result, writer: Writer) => string)[] = [
  verdictSection,
  scoreSection,
  trainingSection,
  networkSection,
  storageSection,
  facilitySection,
  carbonSection,
  costSection,
  controlsSection,
  findingsSection,
];

export function renderReport(document: DesignDocument, result: Result, digest: string, locale: Locale): string {
  const writer = createWriter(locale);
  const name = document.purpose?.name ?? writer.words(["Design without a name", "未命名设计"]);
  const { engine, catalog, controls } = result.engine;
  const origin = writer.words([
    `Document ${digest}\nEngine ${engine}, catalogue ${catalog}, controls ${controls}`,
    `文档 ${digest}\n引擎 ${engine}，目录 ${catalog}，控制项 ${controls}`,
  ]);
  return `${name}\n${origin}\n${sections.map((section) => section(result, writer)).join("")}`;
}
