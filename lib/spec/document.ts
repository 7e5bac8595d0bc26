// The door for every design document: files, requests and rows of the database all come in through `parseDocument`.
// It knows the whole catalogue: server and CLI only; a browser asks the server.
import type { Catalog } from "../engine/catalog/catalog";
import { catalog as builtIn } from "../engine/catalog/catalog.gen";
import { type DesignDocument, SCHEMA_VERSION } from "../engine/inputs/design";
import { partIdsOf } from "./part-ids";
import { documentReader, type ParsedDocument } from "./read-document";

/** One reader for each catalogue: its schema lists every part. */
const readers = new WeakMap<Catalog, (value: unknown) => ParsedDocument>();

function readerOf(catalog: Catalog): (value: unknown) => ParsedDocument {
  const known = readers.get(catalog);
  if (known) return known;
  const reader = documentReader(partIdsOf(catalog));
  readers.set(catalog, reader);
  return reader;
}

/** A document in which nothing has been answered yet. */
export function emptyDocument(): DesignDocument {
  return { schemaVersion: SCHEMA_VERSION };
}

/**
 * Reads a document of any version: lifts it to the current one, turns quantities into SI numbers, and says every
 * problem at once. Never throws. Parts are those of the catalogue given, which is the built-in one by default.
 */
export function parseDocument(value: unknown, catalog: Catalog = builtIn): ParsedDocument {
  return readerOf(catalog)(value);
}
