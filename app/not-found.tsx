import { getTranslations } from "next-intl/server";
import { PlainPage } from "@/components/shell/plain-page";
import { ButtonLink } from "@/components/ui/button";

export default async function NotFound() {
  const t = await getTranslations("shell");
  return (
    <PlainPage title={t("notFoundTitle")} text={t("notFoundText")}>
      <ButtonLink href="/designs" variant="primary">
        {t("toDesigns")}
      </ButtonLink>
    </PlainPage>
  );
}
