// Light, dark, or what the system says. The choice is a cookie, so that the first byte of a page already has it.
export const THEME_COOKIE = "theme";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** "system" is the absence of a class: the style sheet then follows the browser. */
export function themeFrom(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}
