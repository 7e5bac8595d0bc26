const HOME = "/designs";

/** Where to go after signing in: a path of this application, never another site. */
export function safeNext(value: string | readonly string[] | undefined): string {
  if (typeof value !== "string" || !value.startsWith("/")) return HOME;
  // Browsers read backslashes as slashes, so `/\example.org` would leave the site as `//example.org` does.
  const base = "http://podwright.invalid";
  if (!URL.canParse(value, base)) return HOME;
  const { origin, pathname, search } = new URL(value, base);
  // Dots are gone by now: what was `/.//example.org` is `//example.org`, another site.
  return origin === base && !pathname.startsWith("//") ? `${pathname}${search}` : HOME;
}
