// The door for every design document: files, requests and rows of the database all come in through `parseDocument`.
// It knows the whole catalogue: server and CLI only; a browser asks the server.
import { catalog } from "../engine/catalog/catalog.gen";
import { type DesignDocument, SCHEMA_VERSION } from "../engine/inputs/design";
import { partIdsOf } from "./part-ids";
import { documentReader, type ParsedDocument } from "./read-document";

const read = documentReader(partIdsOf(catalog));

/** A document in which nothing has been answered yet. */
export function emptyDocument(): DesignDocument {
  return { schemaVersion: SCHEMA_VERSION };
}

/**
 * Reads a document of any version: lifts it to the current one, turns quantities into SI numbers, and says every
 * problem at once. Never throws.
 */
export function parseDocument(value: unknown): ParsedDocument {
  return read(value);
}
