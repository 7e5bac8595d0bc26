import { CircleCheck, CircleX, MessageSquareWarning, PenLine } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LocalTime } from "@/components/ui/local-time";
import type { Version } from "@/lib/features/versions/schemas";

interface EventProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly at: string;
  readonly note?: string;
  readonly reason: string;
}

function Event({ icon, title, at, note, reason }: EventProps) {
  return (
    <li className="flex items-start gap-2 [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0">
      {icon}
      <div className="min-w-0">
        <p>
          <span className="font-medium">{title}</span>{" "}
          <span className="text-ink-muted text-xs">
            <LocalTime iso={at} />
            {note && ` · ${note}`}
          </span>
        </p>
        {reason && <blockquote className="text-ink-muted wrap-anywhere whitespace-pre-line">{reason}</blockquote>}
      </div>
    </li>
  );
}

/** What people decided about a version and who signed it, with their reasons. */
export function VersionEvents({ version }: { readonly version: Pick<Version, "decision" | "signatures"> }) {
  const t = useTranslations("review");
  const { decision, signatures } = version;
  if (decision === null && signatures.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2">
      {decision && (
        <Event
          icon={
            decision.kind === "approved" ? (
              <CircleCheck aria-hidden="true" className="text-success" />
            ) : (
              <MessageSquareWarning aria-hidden="true" className="text-warning" />
            )
          }
          title={t(decision.kind === "approved" ? "decidedApproved" : "decidedChanges", { name: decision.by.name })}
          at={decision.at}
          reason={decision.reason}
        />
      )}
      {signatures.map(({ decision: kind, name, role, reason, recipient, signedAt }) => (
        <Event
          key={`${name} ${signedAt}`}
          icon={
            kind === "signed" ? (
              <PenLine aria-hidden="true" className="text-success" />
            ) : (
              <CircleX aria-hidden="true" className="text-danger" />
            )
          }
          title={t(kind === "signed" ? "signedBy" : "declinedBy", { name, role })}
          at={signedAt}
          {...(recipient === "" ? {} : { note: t("byLinkFor", { recipient }) })}
          reason={reason}
        />
      ))}
    </ul>
  );
}
