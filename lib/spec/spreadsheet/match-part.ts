// Finds the part of the catalogue that a line of a parts list means.
import type { Catalog } from "../../engine/catalog/catalog";
import { type OwnPartKind, ownPartKinds, ownParts } from "../../engine/catalog/own/own-parts";
import type { Part } from "../../engine/catalog/parts";
import type { Words } from "../../engine/inputs/declare";

export interface PartMatch {
  readonly kind: OwnPartKind;
  readonly id: string;
  readonly name: Words;
  /** Its price in the catalogue, which a design may replace; null where it has none of its own. */
  readonly priceId: string | null;
  /** False where only a part of the name agrees: a person should look. */
  readonly isExact: boolean;
}

/** Shorter names fit too many parts. */
const TELLING = 5;

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, "");

interface Named {
  readonly kind: OwnPartKind;
  readonly part: Part;
  readonly names: readonly string[];
}

/** All names of a part: both languages, its id, and the English one without the maker. */
function namesOf(part: Part): readonly string[] {
  const [en, zh] = part.name;
  const names = [en, zh, part.id, en.replace(/^\S+\s+/u, ""), ...en.split("/")];
  return [...new Set(names.map(plain))].filter((name) => name.length >= TELLING);
}

/** Makes a matcher, so that the names of the catalogue are prepared once for all lines. */
export function partMatcher(
  catalog: Catalog,
  isOffered: (kind: OwnPartKind, id: string) => boolean,
): (texts: readonly string[]) => PartMatch | null {
  const known: readonly Named[] = ownPartKinds.flatMap((kind) =>
    Object.values(catalog[kind] as Readonly<Record<string, Part>>)
      .filter(({ id }) => isOffered(kind, id))
      .map((part) => ({ kind, part, names: namesOf(part) })),
  );
  const answer = ({ kind, part }: Named, isExact: boolean): PartMatch => {
    const priceId = `${ownParts[kind].pricePrefix ?? ""}${part.id}`;
    return { kind, id: part.id, name: part.name, priceId: priceId in catalog.prices ? priceId : null, isExact };
  };
  return (texts) => {
    const wanted = texts.map(plain).filter((text) => text.length >= TELLING);
    const exact = known.find(({ names }) => names.some((name) => wanted.includes(name)));
    if (exact) return answer(exact, true);
    // The longest name that the line has within it, or the only part that has the line within its name.
    const within = known
      .map((named) => ({
        named,
        length: Math.max(
          0,
          ...named.names.filter((name) => wanted.some((text) => text.includes(name))).map((name) => name.length),
        ),
      }))
      .filter(({ length }) => length > 0)
      .sort((a, b) => b.length - a.length);
    const [best, second] = within;
    if (best && best.length > (second?.length ?? 0)) return answer(best.named, false);
    const around = known.filter(({ names }) => names.some((name) => wanted.some((text) => name.includes(text))));
    const [only] = around;
    return only && around.length === 1 && within.length === 0 ? answer(only, false) : null;
  };
}
