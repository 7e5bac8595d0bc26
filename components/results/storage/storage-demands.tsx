import { useLocale, useTranslations } from "next-intl";
import { StorageBandwidthChart } from "@/components/charts/storage-bandwidth.chart";
import { StorageNeedsChart } from "@/components/charts/storage-needs.chart";
import { StorageOperationsChart } from "@/components/charts/storage-operations.chart";
import { StorageWriteChart } from "@/components/charts/storage-write.chart";
import { AskedNumber } from "@/components/explain/asked-number";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import type { Result } from "@/lib/engine/result";
import type { StorageNeeds, StorageTierResult } from "@/lib/engine/result-storage";
import type { UnitId } from "@/lib/engine/units/units";
import { quantityText } from "@/lib/i18n/format-quantity";
import { QuantityFigures } from "../quantity-figures";
import { ResultColumns, ResultSection } from "../result-section";

const KINDS = ["data", "checkpoints", "weights", "copies", "logs"] as const satisfies readonly (keyof StorageNeeds)[];
const DEMANDS = [
  ["demandBytes", "bytes"],
  ["demandReadBytesPerSecond", "bytesPerSecond"],
  ["demandWriteBytesPerSecond", "bytesPerSecond"],
  ["demandOperationsPerSecond", "operationsPerSecond"],
] as const satisfies readonly (readonly [keyof StorageTierResult, UnitId])[];

/** What the jobs ask of each tier by kind, and what it gives. */
export function StorageDemands({ result: { storage } }: { readonly result: Pick<Result, "storage"> }) {
  const t = useTranslations("resultsStorage.demands");
  const charts = useTranslations("charts");
  const { tiers, coverage } = storage;
  const rows = [
    ...KINDS.map((kind) => ({
      id: kind,
      label: charts(`storageNeeds.${kind}`),
      unit: "bytes" as const,
      values: tiers.map(({ needs }) => needs?.[kind] ?? null),
      at: `needs.${kind}`,
    })),
    ...DEMANDS.map(([name, unit]) => ({
      id: name,
      label: t(name),
      unit,
      values: tiers.map((tier) => tier[name]),
      at: name,
    })),
  ];
  return (
    <ResultSection id="demands" title={t("title")} description={t("text")}>
      <ResultColumns>
        <StorageNeedsChart result={{ storage }} />
        <StorageBandwidthChart result={{ storage }} />
        <StorageWriteChart result={{ storage }} />
        <StorageOperationsChart result={{ storage }} />
      </ResultColumns>
      <Table caption={t("caption")} isCaptionVisible>
        <thead>
          <tr>
            <HeaderCell>{t("title")}</HeaderCell>
            {tiers.map(({ tier }) => (
              <HeaderCell key={tier} isNumeric>
                {charts(`tier.${tier}`)}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, ...row }) => (
            <DemandRow key={id} {...row} tierNames={tiers.map(({ tier }) => charts(`tier.${tier}`))} />
          ))}
        </tbody>
      </Table>
      <ResultColumns>
        <QuantityFigures
          rows={[
            { label: t("dataset"), value: storage.datasetBytes, unit: "bytes", path: "storage.datasetBytes" },
            { label: t("jobs"), value: coverage?.jobs ?? null, unit: "count", path: "storage.coverage.jobs" },
            {
              label: t("unknownJobs"),
              value: coverage?.unknownJobs ?? null,
              unit: "count",
              path: "storage.coverage.unknownJobs",
              note: coverage !== null && coverage.unknownJobs > 0 ? t("partial") : undefined,
            },
          ]}
        />
        <QuantityFigures
          rows={[
            {
              label: t("keyValue"),
              value: storage.keyValueBytesPerSecond,
              unit: "bytesPerSecond",
              path: "storage.keyValueBytesPerSecond",
              note: t("keyValueNote"),
            },
          ]}
        />
      </ResultColumns>
    </ResultSection>
  );
}

interface DemandRowProps {
  readonly label: string;
  readonly unit: UnitId;
  readonly values: readonly (number | null)[];
  /** Below the tier's path. */
  readonly at: string;
  readonly tierNames: readonly string[];
}

function DemandRow({ label, unit, values, at, tierNames }: DemandRowProps) {
  const common = useTranslations("common");
  const locale = useLocale();
  return (
    <Row>
      <th scope="row" className="min-w-40 px-2 py-1.5 pl-3 text-left font-normal">
        {label}
      </th>
      {values.map((value, index) => (
        <Cell key={tierNames[index]} isNumeric>
          {value === null ? (
            <span className="text-ink-muted">{common("notAssessed")}</span>
          ) : (
            <AskedNumber path={`storage.tiers[${index}].${at}`} label={`${label}, ${tierNames[index]}`}>
              {quantityText(value, unit, locale)}
            </AskedNumber>
          )}
        </Cell>
      ))}
    </Row>
  );
}
