import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { DesignHeader } from "@/components/composer/design-header";
import { DesignWorkspace } from "@/components/composer/design-workspace";
import { PageMessages } from "@/components/shell/page-messages";
import { can } from "@/lib/auth/permissions";
import { listPartOptions } from "@/lib/features/catalog/operations/list-part-options";
import { getDesign } from "@/lib/features/designs/operations/get-design";
import { getResult } from "@/lib/features/evaluation/operations/get-result";
import { AppError } from "@/lib/http/app-error";
import { currentActor, runOperation } from "@/lib/http/run-operation";

/** The design and its figures, or the page for what is not there. */
async function readDesign(id: string) {
  try {
    return await Promise.all([
      runOperation(getDesign, { id }),
      runOperation(getResult, { id }),
      runOperation(listPartOptions, {}),
    ]);
  } catch (error) {
    if (error instanceof AppError && (error.code === "not-found" || error.code === "invalid-input")) notFound();
    if (error instanceof AppError && error.code === "unauthenticated") redirect("/sign-in");
    throw error;
  }
}

interface DesignLayoutProps {
  readonly children: ReactNode;
  readonly params: Promise<{ readonly id: string }>;
}

export default async function DesignLayout({ children, params }: DesignLayoutProps) {
  const { id } = await params;
  const [[design, { result }, parts], actor] = await Promise.all([readDesign(id), currentActor()]);
  if (!actor?.membership) redirect("/sign-in");
  const { name, status, revision, document } = design;
  return (
    <PageMessages namespaces={["shell", "designs", "composer", "planner", "charts"]}>
      <DesignWorkspace
        key={id}
        facts={{ id, name, status }}
        revision={revision}
        document={document}
        result={result}
        parts={parts}
        userId={actor.userId}
        canEdit={can(actor.membership.role, "design:edit")}
      >
        <DesignHeader />
        {children}
      </DesignWorkspace>
    </PageMessages>
  );
}
