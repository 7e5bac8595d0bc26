// Are the words of the interface complete in every language, and does every word have a use?
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { icuPlaces } from "./icu-places.mjs";

/** The language that the others are held against. */
const reference = "en";
const codePlaces = ["app", "components", "lib", "proxy.ts"];

/**
 * @param {string} root
 * @returns {string[]} one sentence per problem
 */
export function messageProblems(root) {
  const messages = join(root, "messages");
  const locales = readdirSync(messages).sort();
  const namespaces = [...new Set(locales.flatMap((locale) => readdirSync(join(messages, locale))))].sort();
  const code = readCode(root);
  return namespaces.flatMap((file) => {
    const texts = new Map(locales.map((locale) => [locale, textsOf(join(messages, locale, file))]));
    const wanted = texts.get(reference);
    if (!wanted) return [`messages/${reference}/${file} is missing`];
    const others = locales.filter((locale) => locale !== reference);
    return [
      ...others.flatMap((locale) => differences(`messages/${locale}/${file}`, wanted, texts.get(locale) ?? null)),
      ...unused(`messages/${reference}/${file}`, wanted, code),
    ];
  });
}

/**
 * @param {string} path
 * @returns {Map<string, string> | null} text by dotted key
 */
function textsOf(path) {
  return existsSync(path) ? new Map(flatten(JSON.parse(readFileSync(path, "utf8")), "")) : null;
}

/**
 * @param {unknown} value
 * @param {string} key
 * @returns {[string, string][]}
 */
function flatten(value, key) {
  if (typeof value === "string") return [[key, value]];
  if (typeof value !== "object" || value === null) return [[key, ""]];
  return Object.entries(value).flatMap(([name, inner]) => flatten(inner, key ? `${key}.${name}` : name));
}

/**
 * @param {string} path
 * @param {Map<string, string>} wanted
 * @param {Map<string, string> | null} found
 * @returns {string[]}
 */
function differences(path, wanted, found) {
  if (!found) return [`${path} is missing`];
  const missing = [...wanted.keys()].filter((key) => !found.get(key)?.trim());
  const extra = [...found.keys()].filter((key) => !wanted.has(key));
  const uneven = [...wanted].flatMap(([key, text]) => {
    const other = found.get(key);
    if (!other) return [];
    try {
      const [here, there] = [icuPlaces(text), icuPlaces(other)].map((places) => [...places].sort().join(" "));
      return here === there ? [] : [`${path}: ${key} has the places ${there || "none"} instead of ${here || "none"}`];
    } catch (error) {
      return [`${path}: ${key} is no ICU message (${error instanceof Error ? error.message : error})`];
    }
  });
  return [
    ...missing.map((key) => `${path}: ${key} is missing`),
    ...extra.map((key) => `${path}: ${key} is not in ${reference}`),
    ...uneven,
  ];
}

/**
 * A key may be put together at run time, so only its last part is looked for: as a whole word anywhere in the code, as
 * what a template such as `${id}Title` can make, or as the name of an event with its dot made an underscore.
 * @param {string} path
 * @param {Map<string, string>} wanted
 * @param {Code} code
 * @returns {string[]}
 */
function unused(path, wanted, { words, templates }) {
  const isUsed = (/** @type {string} */ key) => {
    const last = key.split(".").at(-1) ?? "";
    return words.has(last) || templates.some((template) => template.test(last));
  };
  return [...wanted.keys()].filter((key) => !isUsed(key)).map((key) => `${path}: nothing uses ${key}`);
}

/**
 * @typedef {{ words: ReadonlySet<string>, templates: readonly RegExp[] }} Code
 * @param {string} root
 * @returns {Code} what the code can name
 */
function readCode(root) {
  const words = new Set();
  const templates = new Set();
  for (const path of codeFiles(root)) {
    const text = readFileSync(path, "utf8");
    for (const [word] of text.matchAll(/\w+(?:-\w+)*/g)) words.add(word);
    for (const [event] of text.matchAll(/"\w+(?:\.[\w-]+)+"/g)) words.add(event.slice(1, -1).replace(".", "_"));
    for (const [, before = "", after = ""] of text.matchAll(/`(?:[\w.-]*\.)?([\w-]*)\$\{[^`{}]*\}([\w-]*)`/g)) {
      if (before || after) templates.add(`^${before}.+${after}$`);
    }
  }
  return { words, templates: [...templates].map((source) => new RegExp(source)) };
}

/** @param {string} root @returns {string[]} */
function codeFiles(root) {
  return codePlaces
    .map((place) => join(root, place))
    .filter((path) => existsSync(path))
    .flatMap((path) => {
      if (path.endsWith(".ts")) return [path];
      return readdirSync(path, { recursive: true, encoding: "utf8" }).map((name) => join(path, name));
    })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path));
}
