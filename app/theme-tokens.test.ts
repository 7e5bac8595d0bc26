// Reads the tokens of globals.css and measures them: a colour that nobody could read, or two chart colours that a
// colour-blind person could not tell apart, fail here and not in a review.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

const css = readFileSync(new URL("./globals.css", import.meta.url), "utf8");
const tokens = new Map<string, { light: string; dark: string }>();
for (const [, name = "", light = "", dark = ""] of css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)) {
  tokens.set(name, { light, dark });
}

function linear(hex: string): Rgb {
  const channel = (start: number) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** WCAG 2.1 contrast ratio, 1 to 21. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [red, green, blue] = linear(hex);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB. */
const vision: Readonly<Record<string, Matrix>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const dot = (row: Rgb, column: Rgb) => row[0] * column[0] + row[1] * column[1] + row[2] * column[2];

/** Ottosson's Oklab, of the colour as it is seen. */
function seen(hex: string, matrix: Matrix): Rgb {
  const rgb = linear(hex);
  const [red, green, blue] = matrix.map((row) => Math.max(0, dot(row, rgb))) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const themes = ["light", "dark"] as const;
const grounds = ["canvas", "surface", "sunken", "raised"];
const textOn: Readonly<Record<string, readonly string[]>> = {
  ink: [...grounds, "accent-soft", "warning-soft", "danger-soft", "success-soft"],
  "ink-muted": [...grounds, "accent-soft", "warning-soft", "danger-soft", "success-soft"],
  "ink-faint": grounds,
  accent: [...grounds, "accent-soft"],
  "accent-strong": [...grounds, "accent-soft"],
  warning: [...grounds, "warning-soft"],
  danger: [...grounds, "danger-soft"],
  success: [...grounds, "success-soft"],
  "accent-ink": ["accent", "accent-strong"],
  "danger-ink": ["danger", "danger-strong"],
};
const chartNames = Array.from({ length: 8 }, (_, index) => `chart-${index + 1}`);

function token(name: string, theme: (typeof themes)[number]): string {
  const value = tokens.get(name);
  if (value === undefined) throw new Error(`globals.css declares no --${name}`);
  return value[theme];
}

describe.each(themes)("%s theme", (theme) => {
  it("gives every text colour 4.5:1 on every ground it is used on", () => {
    const tooWeak = Object.entries(textOn).flatMap(([text, on]) =>
      on
        .map((ground) => ({ text, ground, ratio: contrast(token(text, theme), token(ground, theme)) }))
        .filter(({ ratio }) => ratio < 4.5),
    );
    expect(tooWeak).toEqual([]);
  });

  it("gives borders of controls and all chart colours 3:1 on panels and page", () => {
    const tooWeak = ["line-strong", ...chartNames].flatMap((name) =>
      ["canvas", "surface"].filter((ground) => contrast(token(name, theme), token(ground, theme)) < 3),
    );
    expect(tooWeak).toEqual([]);
  });

  it.each(Object.keys(vision))("keeps the eight chart colours apart under %s vision", (kind) => {
    const matrix = vision[kind] as Matrix;
    const colours = chartNames.map((name) => seen(token(name, theme), matrix));
    const distances = colours.flatMap((a, i) =>
      colours.slice(i + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])),
    );
    // A difference of 0.1 in Oklab is about that between neighbours of the Okabe-Ito set.
    expect(Math.min(...distances)).toBeGreaterThan(0.1);
  });
});

// The accessibility tests look at all of a page in light and only at its colours in dark.
describe("light and dark", () => {
  it("are switched by the colour scheme alone", () => {
    const bodies = [...css.matchAll(/^\s*(?:[^{}\n]+,\n\s*)?[^{}\n]*\.(?:light|dark)\b[^{}\n]*\{([^{}]*)\}/gmu)];
    const declared = bodies.flatMap(([, body = ""]) => body.split(";").map((line) => line.trim()));
    expect(new Set(declared.filter(Boolean))).toEqual(new Set(["color-scheme: light", "color-scheme: dark", "@slot"]));
  });

  it("show the same elements, but for the picture on their switch", () => {
    const root = new URL("../", import.meta.url);
    const files = ["app", "components"].flatMap((folder) =>
      readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
    );
    const themed = files.filter(
      (file) => /(?<!\.test)\.tsx?$/u.test(file) && /["'`\s]dark:/u.test(readFileSync(new URL(file, root), "utf8")),
    );
    expect(themed).toEqual(["components/shell/theme-toggle.tsx"]);
  });
});
