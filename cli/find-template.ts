// Templates by name, as the command line names them.
import { nearestName } from "../lib/spec/nearest-name";
import type { Template } from "../lib/spec/templates/template";
import { templates } from "../lib/spec/templates/templates.gen";
import { UsageError } from "./exit";

/** The template of that name; an unknown one is a usage error that names the nearest. */
export function findTemplate(id: string): Template {
  const found = Object.values(templates).find((template) => template.id === id);
  if (found) return found;
  const ids = Object.keys(templates);
  const nearest = nearestName(id, ids);
  const hint = nearest === null ? `Templates: ${ids.join(", ")}.` : `Did you mean ${nearest}?`;
  throw new UsageError(`There is no template ${JSON.stringify(id)}. ${hint}`);
}
