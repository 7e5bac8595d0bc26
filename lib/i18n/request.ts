// What next-intl asks once per request: the language, and all of its words. Only the server holds them all; the browser
// gets the namespaces that a page names (components/shell/page-messages.tsx).
import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { LOCALE_COOKIE, negotiateLocale } from "./locales";
import { messages } from "./messages.gen";

export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  const locale = negotiateLocale(chosen, (await headers()).get("accept-language"));
  // Times are drawn in UTC on the server; components/ui/local-time.tsx shows them in the reader's zone.
  return { locale, messages: messages[locale], timeZone: "UTC" };
});
