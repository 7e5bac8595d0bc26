// The sentences of errors in both languages. They are made on the server so that every client, and every log reader who
// is shown a response, gets a sentence and not a key.
import { createTranslator } from "next-intl";
import type { Words } from "@/lib/engine/inputs/declare";
import en from "@/messages/en/errors.json";
import zh from "@/messages/zh-CN/errors.json";
import type { ErrorCode } from "./error-table";

export type FieldMessageKey = keyof typeof en.field;
type Values = Readonly<Record<string, string | number>>;

const translateEn = createTranslator({ locale: "en", messages: en });
const translateZh = createTranslator({ locale: "zh-CN", messages: zh });

export function errorSentence(code: ErrorCode, locale: "en" | "zh-CN", values: Values = {}): string {
  const withDefaults = { seconds: 1, ...values };
  return locale === "zh-CN" ? translateZh(code, withDefaults) : translateEn(code, withDefaults);
}

export function fieldWords(key: FieldMessageKey, values: Values = {}): Words {
  // Every placeholder has a value, so that a caller cannot forget one and show a raw message.
  const withDefaults = { limit: "", expected: "other", ...values };
  return [translateEn(`field.${key}`, withDefaults), translateZh(`field.${key}`, withDefaults)];
}
