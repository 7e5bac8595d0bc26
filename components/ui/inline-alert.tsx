import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./class-names";

type Tone = "info" | "success" | "warning" | "danger";
const looks: Readonly<Record<Tone, { readonly box: string; readonly mark: string; readonly icon: typeof Info }>> = {
  info: { box: "border-accent bg-accent-soft", mark: "text-accent", icon: Info },
  success: { box: "border-success bg-success-soft", mark: "text-success", icon: CircleCheck },
  warning: { box: "border-warning bg-warning-soft", mark: "text-warning", icon: TriangleAlert },
  danger: { box: "border-danger bg-danger-soft", mark: "text-danger", icon: CircleAlert },
};

interface InlineAlertProps {
  readonly tone: Tone;
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
  /** True for something that was there from the start: it is then not announced. */
  readonly isStatic?: boolean;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** A message in the flow of the page. Danger interrupts a screen reader, the others wait their turn. */
export function InlineAlert({ tone, title, actions, isStatic = false, className, children }: InlineAlertProps) {
  const { box, mark, icon: Icon } = looks[tone];
  const role = isStatic ? undefined : tone === "danger" ? "alert" : "status";
  return (
    <div role={role} className={cn("flex items-start gap-2 rounded-sm border-l-2 px-3 py-2", box, className)}>
      <Icon aria-hidden="true" className={cn("mt-0.5 size-4 shrink-0", mark)} />
      <div className="min-w-0 flex-1">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className="text-ink-muted wrap-break-word">{children}</div>}
      </div>
      {actions && <div className="flex shrink-0 items-center gap-2">{actions}</div>}
    </div>
  );
}
