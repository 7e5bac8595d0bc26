// Addresses of the composer. Moving between sections stays in the browser, so that it works while the server is away.
import { designSections, type SectionId } from "@/lib/engine/inputs/design";

export const sectionIds = Object.keys(designSections) as readonly SectionId[];

export function isSectionId(value: string | undefined): value is SectionId {
  return value !== undefined && Object.hasOwn(designSections, value);
}

/** `path` is a document path; the form brings its field into view. */
export function composeHref(designId: string, section: string, path?: string): string {
  return `/designs/${designId}/compose/${section}${path === undefined ? "" : `#${encodeURIComponent(path)}`}`;
}

/** The section of an address of the composer; null for every other page of the design. */
export function sectionOf(pathname: string): SectionId | null {
  const section = /\/compose\/([^/]+)\/?$/u.exec(pathname)?.[1];
  return isSectionId(section) ? section : null;
}
