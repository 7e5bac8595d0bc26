"use server";
// Language and theme. They belong to the browser and not to an account, so no permission is asked and nothing is logged.
import { cookies } from "next/headers";
import { isLocale, LOCALE_COOKIE, PREFERENCE_SECONDS } from "@/lib/i18n/locales";
import { THEME_COOKIE, themeFrom } from "./theme";

const options = { path: "/", maxAge: PREFERENCE_SECONDS, sameSite: "lax", httpOnly: true } as const;

/** Next draws the page anew after a cookie changes, so the new language shows without a reload. */
export async function setLocale(locale: unknown): Promise<void> {
  if (isLocale(locale)) (await cookies()).set(LOCALE_COOKIE, locale, options);
}

export async function setTheme(theme: unknown): Promise<void> {
  if (typeof theme === "string") (await cookies()).set(THEME_COOKIE, themeFrom(theme), options);
}
