import { getTranslations } from "next-intl/server";
import { NavLink } from "@/components/shell/nav-link";

/** Pages of results below the overview, in the order of the chain from workload to money. */
const places = ["training", "inference", "network", "storage", "facility", "reliability", "money", "carbon"] as const;

/** The way between the overview and what each part of the engine says. */
export async function ResultsNav({ designId }: { readonly designId: string }) {
  const t = await getTranslations("results");
  const base = `/designs/${designId}/results`;
  return (
    <nav
      aria-label={t("pages")}
      className="mx-auto flex max-w-6xl scrollbar-thin gap-1 overflow-x-auto px-4 pt-3 print:hidden"
    >
      <NavLink look="side" href={base} isExact isPrefetched={false}>
        {t("parts.overview")}
      </NavLink>
      {places.map((place) => (
        <NavLink key={place} look="side" href={`${base}/${place}`} isPrefetched={false}>
          {t(`parts.${place}`)}
        </NavLink>
      ))}
    </nav>
  );
}
