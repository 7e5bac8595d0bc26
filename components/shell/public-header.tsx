import { LocaleSwitch } from "./locale-switch";
import { PageMessages } from "./page-messages";
import { ThemeToggle } from "./theme-toggle";
import { Wordmark } from "./wordmark";

/** The bar of pages without a session: whose page this is, language and theme. */
export function PublicHeader() {
  return (
    <header className="border-line bg-surface flex h-12 items-center justify-between gap-4 border-b px-4 print:hidden">
      <Wordmark />
      <div className="flex items-center gap-1">
        <PageMessages namespaces={["shell"]}>
          <LocaleSwitch />
          <ThemeToggle />
        </PageMessages>
      </div>
    </header>
  );
}
