"use client";
import { useTranslations } from "next-intl";
import { LocalTime } from "@/components/ui/local-time";
import type { AuditEventEntry } from "@/lib/features/audit/schemas";

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/iu;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u;
const SHORT_ID_LENGTH = 8;

/** What an event tells besides who did what to what: short facts by their names. */
export function AuditDetails({ event }: { readonly event: AuditEventEntry }) {
  const word = useFactWord();
  const facts = Object.entries(event.details).filter(([, value]) => value !== null && value !== "");
  return (
    <ul className="flex flex-wrap gap-x-3">
      {facts.map(([name, value]) => (
        <li key={name} className="min-w-0 wrap-anywhere">
          {word(name)} <FactValue value={value} />
        </li>
      ))}
      <li className="min-w-0 wrap-anywhere">
        {word(event.objectType)} <FactValue value={event.objectId} />
      </li>
    </ul>
  );
}

/** An id by its beginning, the rest on pointing at it; a moment in the reader's clock; a structure as JSON. */
function FactValue({ value }: { readonly value: unknown }) {
  if (typeof value !== "string") return <span className="text-ink">{JSON.stringify(value)}</span>;
  if (INSTANT.test(value)) return <LocalTime iso={value} />;
  if (!UUID.test(value)) return <span className="text-ink">{value}</span>;
  return (
    <code title={value} className="font-mono">
      {value.slice(0, SHORT_ID_LENGTH)}…
    </code>
  );
}

/** The words of a fact; one that has none yet shows as the log has it, which is never wrong. */
function useFactWord(): (name: string) => string {
  const t = useTranslations("settings");
  const facts = useTranslations("settings.auditFacts");
  return (name) => {
    const key = name as Parameters<typeof facts>[0];
    return t("auditFact", { name: facts.has(key) ? facts(key) : name });
  };
}
