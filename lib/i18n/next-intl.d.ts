// Tells next-intl our languages and words, so that a wrong key is a type error.
import type { Locale } from "./format-quantity";
import type { messages } from "./messages.gen";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: (typeof messages)["en"];
  }
}
