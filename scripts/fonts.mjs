// Copies the web fonts out of node_modules to public/fonts, once per version. The start script calls it; by hand:
// `node scripts/fonts.mjs`. Inter's latin file is loaded with every page; the hundred slices of Noto Sans SC only where
// Chinese is shown and only those whose characters occur.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./lib/paths.mjs";

const require = createRequire(import.meta.url);
const fonts = [
  { name: "inter", manifest: require.resolve("@fontsource-variable/inter/package.json") },
  { name: "noto-sans-sc", manifest: require.resolve("@fontsource-variable/noto-sans-sc/package.json") },
];

/** @param {string} manifest */
function versionOf(manifest) {
  return String(JSON.parse(readFileSync(manifest, "utf8")).version);
}

/**
 * The style sheet names its files; only those are copied.
 * @param {string} source folder of the package
 * @param {string} target
 */
function copyFont(source, target) {
  const css = readFileSync(join(source, "wght.css"), "utf8");
  mkdirSync(join(target, "files"), { recursive: true });
  for (const [, file = ""] of css.matchAll(/url\(\.\/(files\/[^)]+)\)/g)) {
    copyFileSync(join(source, file), join(target, file));
  }
  writeFileSync(join(target, "font.css"), css);
}

/** @returns {string[]} the fonts that were copied; none when all are there already */
export function copyFonts() {
  const folder = join(root, "public/fonts");
  return fonts.flatMap(({ name, manifest }) => {
    const target = join(folder, name);
    // Written last: a copy that was interrupted has no stamp and is made anew.
    const stamp = join(target, "version.txt");
    const version = versionOf(manifest);
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === version) return [];
    rmSync(target, { recursive: true, force: true });
    copyFont(dirname(manifest), target);
    writeFileSync(stamp, version);
    return [name];
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const name of copyFonts()) console.log(`copied ${name}`);
}
