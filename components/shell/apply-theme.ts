import type { Theme } from "./theme";

/** Changes the class at once; the cookie that setTheme writes makes the next page agree. */
export function applyTheme(theme: Theme): void {
  const { classList } = document.documentElement;
  classList.remove("light", "dark");
  if (theme !== "system") classList.add(theme);
}

/** What is shown now, whoever decided it. */
export function isDarkNow(): boolean {
  const { classList } = document.documentElement;
  if (classList.contains("dark")) return true;
  return !classList.contains("light") && matchMedia("(prefers-color-scheme: dark)").matches;
}
