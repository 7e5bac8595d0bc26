// Overrides of constants that the engine has no longer: the entry stays, names no constant, and tells what it once named.
import type { DesignDocument } from "../engine/inputs/design";
import { retiredConstant } from "../engine/models/constants/retired";

type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The document with its overrides of constants changed one by one. What has no such shape stays as it is. */
function mapOverrides(document: Members, change: (item: Members) => Members): Members {
  const { overrides } = document;
  if (!isMembers(overrides) || !Array.isArray(overrides.constants)) return document;
  const constants = overrides.constants.map((item: unknown) => (isMembers(item) ? change(item) : item));
  return { ...document, overrides: { ...overrides, constants } };
}

/** The document with every retired constant moved from `constant` to `retired`. */
export function setRetiredAside(document: Members): Members {
  return mapOverrides(document, (item) => {
    if (retiredConstant(item.constant) === null) return item;
    const { constant, ...rest } = item;
    return { ...rest, retired: constant };
  });
}

/** A document as it was written before its constants retired: reading it changes nothing that a person did. */
export function asWritten(document: DesignDocument): Members {
  return mapOverrides({ ...document }, (item) => {
    const { retired, ...rest } = item;
    return retired === undefined || rest.constant !== undefined ? item : { ...rest, constant: retired };
  });
}
