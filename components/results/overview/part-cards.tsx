import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { Reason } from "@/lib/engine/reason";
import type { Result } from "@/lib/engine/result";
import { wordsText } from "@/lib/i18n/words-text";
import { modelName } from "../model-name";
import { QuantityFigures } from "../quantity-figures";
import { ResultSection } from "../result-section";
import { JOBS_SHOWN, type PartId, partRows, replicasNote } from "./part-rows";

interface PartCardsProps {
  readonly designId: string;
  readonly result: Result;
}

const places = Object.keys(partRows) as readonly PartId[];

/** One card a part: the figures that it is known by, and the way to everything else that is known of it. */
export function PartCards({ designId, result }: PartCardsProps) {
  const t = useTranslations("resultsOverview");
  const shown = places.filter((part) => part !== "inference" || result.inference.jobs.length > 0);
  return (
    <ResultSection id="parts" title={t("parts")}>
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2 xl:grid-cols-3">
        {shown.map((part) => (
          <PartCard key={part} part={part} designId={designId} result={result} />
        ))}
      </div>
    </ResultSection>
  );
}

function PartCard({ part, designId, result }: PartCardsProps & { readonly part: PartId }) {
  const t = useTranslations();
  const locale = useLocale();
  const reason = reasonOf(part, result);
  const rows = partRows[part](result, { t, locale });
  return (
    <section
      aria-labelledby={`part-${part}`}
      className="border-line bg-surface flex min-w-0 flex-col gap-1 rounded-sm border p-3"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 id={`part-${part}`} className="font-semibold">
          {t(`results.parts.${part}`)}
        </h3>
        <Link
          href={`/designs/${designId}/results/${part}`}
          prefetch={false}
          className="text-accent text-xs hover:underline print:hidden"
        >
          {t(`resultsOverview.more.${part}`)}
        </Link>
      </div>
      <Jobs part={part} result={result} />
      {rows.length === 0 ? (
        <p className="text-ink-muted py-1.5">{reason ? wordsText(reason, locale) : t("results.training.none")}</p>
      ) : (
        <QuantityFigures rows={rows} reason={reason} />
      )}
    </section>
  );
}

/** What the figures of a job speak of: its model, and the accelerators that serve it; how many jobs are not shown. */
function Jobs({ part, result: { training, inference } }: { readonly part: PartId; readonly result: Result }) {
  const t = useTranslations();
  const locale = useLocale();
  if (part !== "training" && part !== "inference") return null;
  const { jobs } = part === "training" ? training : inference;
  const [job] = jobs;
  if (job && jobs.length === 1) {
    const replicas = "replicas" in job ? replicasNote(job, t) : null;
    return (
      <div className="flex flex-col gap-1 text-xs">
        <p className="text-ink-muted">
          {job.name} · {modelName(job.model, locale)}
        </p>
        {replicas !== null && <p className="text-ink-muted">{replicas}</p>}
      </div>
    );
  }
  if (jobs.length <= JOBS_SHOWN) return null;
  return (
    <p className="text-ink-muted text-xs">{t("resultsOverview.ofJobs", { shown: JOBS_SHOWN, count: jobs.length })}</p>
  );
}

function reasonOf(part: PartId, result: Result): Reason | null {
  if (part === "money") return result.cost.reason;
  if (part === "training") return result.training.jobs[0]?.reason ?? result.training.reason;
  if (part === "inference") return result.inference.jobs[0]?.reason ?? result.inference.reason;
  return result[part].reason;
}
