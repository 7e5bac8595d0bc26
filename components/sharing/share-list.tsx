import { CircleX, PenLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { LocalTime } from "@/components/ui/local-time";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import type { Share } from "@/lib/features/sharing/schemas";
import { RevokeShare } from "./revoke-share";

const tones = { open: "accent", revoked: "neutral", expired: "neutral", ended: "warning" } as const;

function DecisionCell({ share }: { readonly share: Share }) {
  const t = useTranslations("sharing");
  const { scope, signature } = share;
  if (signature === null) return <span className="text-ink-faint">{scope === "sign" ? t("undecided") : "–"}</span>;
  const isSigned = signature.decision === "signed";
  return (
    <div className="flex flex-col gap-0.5">
      <Badge
        tone={isSigned ? "success" : "danger"}
        icon={isSigned ? <PenLine aria-hidden="true" /> : <CircleX aria-hidden="true" />}
        className="w-fit"
      >
        {isSigned ? t("signed") : t("declined")}
      </Badge>
      <span className="text-xs">
        {signature.name}, {signature.role}
      </span>
      <span className="text-ink-muted text-xs">
        <LocalTime iso={signature.signedAt} />
      </span>
      {signature.reason && <span className="text-ink-muted max-w-64 text-xs wrap-anywhere">{signature.reason}</span>}
    </div>
  );
}

interface ShareListProps {
  readonly designId: string;
  readonly shares: readonly Share[];
  readonly canRevoke: boolean;
}

/** Links, never their addresses: those are told once, by the dialog that makes them. */
export function ShareList({ designId, shares, canRevoke }: ShareListProps) {
  const t = useTranslations("sharing");
  return (
    <div className="border-line bg-surface rounded-sm border">
      <Table caption={t("tableCaption")}>
        <thead>
          <tr>
            <HeaderCell>{t("columnRecipient")}</HeaderCell>
            <HeaderCell>{t("columnVersion")}</HeaderCell>
            <HeaderCell>{t("columnScope")}</HeaderCell>
            <HeaderCell>{t("columnState")}</HeaderCell>
            <HeaderCell>{t("columnExpires")}</HeaderCell>
            <HeaderCell>{t("columnViews")}</HeaderCell>
            <HeaderCell>{t("columnDecision")}</HeaderCell>
            <HeaderCell>
              <span className="sr-only">{t("columnActions")}</span>
            </HeaderCell>
          </tr>
        </thead>
        <tbody>
          {shares.map((share) => (
            <Row key={share.id} data-share={share.id}>
              <Cell className="min-w-32 wrap-anywhere">
                {share.recipient || <span className="text-ink-muted">{t("anyone")}</span>}
                <span className="text-ink-muted block text-xs">{share.createdBy}</span>
              </Cell>
              <Cell className="tabular-nums">{share.versionNumber}</Cell>
              <Cell className="min-w-28">{share.scope === "sign" ? t("scopeSign") : t("scopeView")}</Cell>
              <Cell>
                <Badge tone={tones[share.state]}>{t(`states.${share.state}`)}</Badge>
                {share.state === "ended" && (
                  <span className="text-ink-muted block text-xs">{t("endedHelp", { name: share.createdBy })}</span>
                )}
              </Cell>
              <Cell className="text-ink-muted">
                <LocalTime iso={share.expiresAt} precision="day" />
              </Cell>
              <Cell>
                <span className="whitespace-nowrap tabular-nums">{t("views", { count: share.viewCount })}</span>
                {share.lastViewedAt && (
                  <span className="text-ink-muted block text-xs">
                    <LocalTime iso={share.lastViewedAt} />
                  </span>
                )}
              </Cell>
              <Cell>
                <DecisionCell share={share} />
              </Cell>
              <Cell className="text-right">
                {canRevoke && share.state === "open" && (
                  <RevokeShare designId={designId} shareId={share.id} recipient={share.recipient || t("anyone")} />
                )}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
