import { useTranslations } from "next-intl";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Result } from "@/lib/engine/result";
import type { UnitId } from "@/lib/engine/units/units";
import { QuantityFigures } from "../quantity-figures";
import { ResultColumns, ResultSection } from "../result-section";

/** What the loss of the site costs in data and in time, by its parts, and the backup behind it. */
export function RecoveryFigures({ result: { storage } }: { readonly result: Pick<Result, "storage"> }) {
  const t = useTranslations("resultsStorage.recovery");
  const { recovery, backup } = storage;
  const figure = (label: string, value: number | null | undefined, unit: UnitId, path: string) => ({
    label,
    value: value ?? null,
    unit,
    path: `storage.${path}`,
  });
  return (
    <ResultSection id="recovery" title={t("title")}>
      <ResultColumns>
        <QuantityFigures
          rows={[
            {
              ...figure(t("point"), storage.recoveryPointSeconds, "seconds", "recoveryPointSeconds"),
              note: storage.recoveryPointSeconds === null ? t("unknown") : null,
            },
            figure(t("interval"), recovery?.intervalSeconds, "seconds", "recovery.intervalSeconds"),
            figure(t("send"), recovery?.sendSeconds, "seconds", "recovery.sendSeconds"),
            figure(t("delay"), recovery?.delaySeconds, "seconds", "recovery.delaySeconds"),
          ]}
        />
        <QuantityFigures
          rows={[
            {
              ...figure(t("time"), storage.recoveryTimeSeconds, "seconds", "recoveryTimeSeconds"),
              note: storage.recoveryTimeSeconds === null ? t("unknown") : null,
            },
            figure(t("failover"), recovery?.failoverSeconds, "seconds", "recovery.failoverSeconds"),
            {
              ...figure(t("restore"), recovery?.restoreSeconds, "seconds", "recovery.restoreSeconds"),
              note: recovery?.restoreSeconds === 0 && (recovery.restoreBytes ?? 0) > 0 ? t("heldElsewhere") : null,
            },
            figure(t("restoreBytes"), recovery?.restoreBytes, "bytes", "recovery.restoreBytes"),
          ]}
        />
        <div className="flex min-w-0 flex-col gap-3">
          <SectionHeading level={3}>{t("backup")}</SectionHeading>
          <QuantityFigures
            rows={[
              figure(t("copies"), backup?.copies, "count", "backup.copies"),
              figure(t("media"), backup?.media, "count", "backup.media"),
              figure(t("offsite"), backup?.offsite, "count", "backup.offsite"),
              figure(t("immutable"), backup?.immutable, "count", "backup.immutable"),
              figure(t("rules"), backup?.rulesMet, "count", "backup.rulesMet"),
            ]}
          />
        </div>
      </ResultColumns>
    </ResultSection>
  );
}
