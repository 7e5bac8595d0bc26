import type { ReactNode } from "react";
import { SectionHeading } from "@/components/ui/section-heading";

interface ResultSectionProps {
  readonly id: string;
  readonly title: string;
  readonly description?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the results page, with the anchor that its contents list leads to. */
export function ResultSection({ id, title, description, children }: ResultSectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-heading`}
      className="border-line flex scroll-mt-24 flex-col gap-4 border-t pt-6 first:border-t-0 first:pt-0"
    >
      <SectionHeading id={`${id}-heading`} description={description}>
        {title}
      </SectionHeading>
      {children}
    </section>
  );
}

/** Pictures and figures side by side where there is room. */
export function ResultColumns({ children }: { readonly children: ReactNode }) {
  return <div className="grid grid-cols-1 gap-x-10 gap-y-6 md:grid-cols-2">{children}</div>;
}
