import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClearFragment } from "@/components/sharing/clear-fragment";
import { ShareGate } from "@/components/sharing/share-gate";
import { SharedVersion } from "@/components/sharing/shared-version";
import { PageMessages } from "@/components/shell/page-messages";
import { PublicHeader } from "@/components/shell/public-header";
import { getSharedVersion } from "@/lib/features/sharing/operations/get-shared-version";
import type { SharedVersion as Shared } from "@/lib/features/sharing/schemas";
import { AppError } from "@/lib/http/app-error";
import { runOperation } from "@/lib/http/run-operation";

/** The same for every link, open or not: neither a preview nor the history of a browser learns a name. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sharing");
  return { title: t("pageTitle"), referrer: "no-referrer", robots: { index: false, follow: false, noarchive: true } };
}

async function readShared(id: string): Promise<Shared | null> {
  try {
    return await runOperation(getSharedVersion, { id });
  } catch (error) {
    if (error instanceof AppError && (error.code === "gone" || error.code === "invalid-input")) return null;
    throw error;
  }
}

export default async function SharedPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params;
  const shared = await readShared(id);
  const t = await getTranslations("sharing");
  return (
    <>
      <PublicHeader />
      {shared ? (
        <PageMessages namespaces={["sharing", "charts"]}>
          <ClearFragment />
          <main id="main" className="mx-auto flex max-w-5xl flex-col gap-8 p-4 pb-16 sm:pt-8">
            <SharedVersion shared={shared} />
          </main>
        </PageMessages>
      ) : (
        <main id="main" className="mx-auto w-full max-w-md px-4 py-8 sm:py-16">
          <h1 className="text-xl leading-7 font-semibold tracking-tight text-balance">{t("gateTitle")}</h1>
          <p className="text-ink-muted mt-1 mb-6">{t("gateText")}</p>
          <PageMessages namespaces={["sharing"]}>
            <ShareGate id={id} />
          </PageMessages>
        </main>
      )}
    </>
  );
}
