// What a signatory agrees to: one plain sentence, and everything that it does not cover. The words are made on the
// server, so that the text a person saw can be proved by its digest.
import { createHash } from "node:crypto";
import { createTranslator } from "next-intl";
import type { Result } from "@/lib/engine/result";
import type { FrozenVersion } from "@/lib/server/frozen-version";
import en from "@/messages/en/sharing.json";
import zh from "@/messages/zh-CN/sharing.json";

type Locale = "en" | "zh-CN";

interface AgreementOf {
  readonly designName: string;
  readonly number: number;
  readonly digest: string;
  readonly frozen: Pick<FrozenVersion, "document" | "result" | "unverifiedRows">;
}

export interface Agreement {
  readonly statement: string;
  readonly exclusions: readonly string[];
  /** The whole text, as it is stored with a signature. */
  readonly text: string;
  /** Hex SHA-256 of `text`. */
  readonly digest: string;
}

function controlIds({ controls }: Result, states: readonly string[]): readonly string[] {
  return controls.controls.filter(({ state }) => states.includes(state)).map(({ id }) => id);
}

function translatorOf(locale: Locale) {
  return locale === "zh-CN"
    ? createTranslator({ locale, messages: zh.agreement })
    : createTranslator({ locale, messages: en.agreement });
}

export function agreementOf({ designName, number, digest, frozen }: AgreementOf, locale: Locale): Agreement {
  const { document, result, unverifiedRows } = frozen;
  const t = translatorOf(locale);
  const list = (ids: readonly string[]) => ids.join(locale === "zh-CN" ? "、" : ", ");
  const critical = result.controls.openCritical;
  const excepted = controlIds(result, ["exception", "compensated"]);
  const unanswered = controlIds(result, ["not-assessed", "unknown"]);
  const { constants = [], prices = [], powers = [] } = document.overrides ?? {};
  const overrides = constants.length + prices.length + powers.length;
  const blocking = result.findings.filter(({ blocksBuild }) => blocksBuild).length;
  const exclusions = [
    result.buildable ? null : t("notBuildable", { count: blocking }),
    critical.length === 0 ? null : t("critical", { count: critical.length, ids: list(critical) }),
    excepted.length === 0 ? null : t("exceptions", { count: excepted.length, ids: list(excepted) }),
    unanswered.length === 0 ? null : t("unanswered", { count: unanswered.length }),
    result.score.index.value === null ? t("noIndex") : null,
    result.assumptions.length === 0 ? null : t("assumptions", { count: result.assumptions.length }),
    unverifiedRows.length === 0 ? null : t("unverified", { count: unverifiedRows.length }),
    overrides === 0 ? null : t("overrides", { count: overrides }),
    t("estimates"),
  ].filter((text) => text !== null);
  const statement = t("statement", { number, name: designName });
  const text = [statement, ...exclusions.map((exclusion) => `– ${exclusion}`), `SHA-256 ${digest}`].join("\n");
  return { statement, exclusions, text, digest: createHash("sha256").update(text, "utf8").digest("hex") };
}
