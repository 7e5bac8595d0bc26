import { CSPProvider } from "@base-ui/react/csp-provider";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FollowHistory } from "@/components/shell/follow-history";
import { PageMessages } from "@/components/shell/page-messages";
import { THEME_COOKIE, themeFrom } from "@/components/shell/theme";
import { Toaster } from "@/components/ui/toaster";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  const productName = t("common.productName");
  return {
    title: { default: productName, template: `%s · ${productName}` },
    description: t("shell.description"),
    applicationName: productName,
    // Everything here belongs to someone: no page is for a search engine.
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f5f6f8" },
    { media: "(prefers-color-scheme: dark)", color: "#0f1216" },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [locale, t, jar, head] = await Promise.all([getLocale(), getTranslations("common"), cookies(), headers()]);
  const theme = themeFrom(jar.get(THEME_COOKIE)?.value);
  const nonce = head.get("x-nonce");
  return (
    <html lang={locale} className={theme === "system" ? undefined : theme}>
      <head>
        <link
          rel="preload"
          href="/fonts/inter/files/inter-latin-wght-normal.woff2"
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
        />
        <link rel="stylesheet" href="/fonts/inter/font.css" precedence="fonts" />
        {locale === "zh-CN" && <link rel="stylesheet" href="/fonts/noto-sans-sc/font.css" precedence="fonts" />}
      </head>
      <body>
        <a
          href="#main"
          className="bg-accent text-accent-ink fixed top-2 left-2 z-70 -translate-y-16 rounded-sm px-3 py-1.5 focus:translate-y-0"
        >
          {t("skipToContent")}
        </a>
        {/* Without inline style elements nothing needs a relaxed style policy; scripts before hydration take the nonce. */}
        <CSPProvider disableStyleElements {...(nonce === null ? {} : { nonce })}>
          <PageMessages namespaces={[]}>
            <FollowHistory />
            {children}
            <Toaster label={t("notifications")} closeLabel={t("close")} />
          </PageMessages>
        </CSPProvider>
      </body>
    </html>
  );
}
