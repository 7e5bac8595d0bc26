import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { GoodputChart } from "@/components/charts/goodput.chart";
import { InterruptionsChart } from "@/components/charts/interruptions.chart";
import { AskedNumber } from "@/components/explain/asked-number";
import { SectionHeading } from "@/components/ui/section-heading";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import { failureClassWords } from "@/lib/engine/models/failure-classes";
import type { ReliabilityResult } from "@/lib/engine/result-workload";
import { quantityText } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import { QuantityFigures } from "../quantity-figures";
import { ResultColumns } from "../result-section";
import { AskedBand } from "./asked-band";

interface JobReliabilityProps {
  readonly reliability: ReliabilityResult;
  /** Of the reliability in the result. */
  readonly path: string;
}

/** What interrupts a job, what that costs it, and how often it saves itself. */
export function JobReliability({ reliability, path }: JobReliabilityProps) {
  const t = useTranslations("results.training.reliability");
  const locale = useLocale();
  const { failureClass, meanSecondsBetweenInterruptions: mean, checkpoint, perInterruption } = reliability;
  const seconds = (label: string, value: number | null, at: string, note: ReactNode = null) =>
    ({ label, value, unit: "seconds", path: `${path}.${at}`, note }) as const;
  const perDay = `${path}.interruptionsPerDay`;
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <SectionHeading level={3} description={t("class", { name: wordsText(failureClassWords[failureClass], locale) })}>
        {t("title")}
      </SectionHeading>
      <ResultColumns>
        <QuantityFigures
          rows={[
            { label: t("perDay"), value: reliability.interruptionsPerDay, unit: "count", path: perDay },
            seconds(
              t("between"),
              mean.p50,
              "meanSecondsBetweenInterruptions.p50",
              <AskedBand
                band={mean}
                unit="seconds"
                path={`${path}.meanSecondsBetweenInterruptions`}
                label={t("between")}
              />,
            ),
            seconds(
              t("interval"),
              checkpoint.intervalSeconds,
              "checkpoint.intervalSeconds",
              t(`follows.${checkpoint.follows}`),
            ),
            seconds(t("young"), checkpoint.youngSeconds, "checkpoint.youngSeconds"),
            seconds(t("daly"), checkpoint.dalySeconds, "checkpoint.dalySeconds"),
            seconds(t("blocking"), checkpoint.blockingSeconds, "checkpoint.blockingSeconds"),
          ]}
        />
        <QuantityFigures
          rows={[
            seconds(t("rework"), perInterruption.reworkSeconds, "perInterruption.reworkSeconds"),
            seconds(t("detection"), perInterruption.detectionSeconds, "perInterruption.detectionSeconds"),
            seconds(t("spareWait"), perInterruption.spareWaitSeconds, "perInterruption.spareWaitSeconds"),
            seconds(t("restart"), perInterruption.restartSeconds, "perInterruption.restartSeconds"),
            seconds(t("restore"), perInterruption.restoreSeconds, "perInterruption.restoreSeconds"),
          ]}
        />
        <GoodputChart reliability={{ breakdown: reliability.breakdown }} path={path} />
        <InterruptionsChart reliability={{ causesPerDay: reliability.causesPerDay }} path={path} />
      </ResultColumns>
      <Fleets fleets={reliability.fleets} path={path} />
    </div>
  );
}

function Fleets({ fleets, path }: Pick<ReliabilityResult, "fleets"> & { readonly path: string }) {
  const t = useTranslations("results.training.reliability");
  const common = useTranslations("results.training");
  const locale = useLocale();
  return (
    <Table caption={t("fleets")} isCaptionVisible>
      <thead>
        <tr>
          <HeaderCell>{t("fleet")}</HeaderCell>
          <HeaderCell isNumeric>{t("between")}</HeaderCell>
          <HeaderCell isNumeric>{common("goodput")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {fleets.map(({ id, meanSeconds, goodput }, index) => {
          const name = wordsText(failureClassWords[id], locale);
          const at = `${path}.fleets[${index}]`;
          return (
            <Row key={id}>
              <th scope="row" className="min-w-56 px-2 py-1.5 pl-3 text-left font-normal">
                {name}
              </th>
              <Cell isNumeric>
                <AskedNumber path={`${at}.meanSeconds`} label={`${t("between")}, ${name}`}>
                  {quantityText(meanSeconds, "seconds", locale)}
                </AskedNumber>
              </Cell>
              <Cell isNumeric>
                {goodput === null ? (
                  common("never")
                ) : (
                  <AskedNumber path={`${at}.goodput`} label={`${common("goodput")}, ${name}`}>
                    {quantityText(goodput, "fraction", locale)}
                  </AskedNumber>
                )}
              </Cell>
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}
