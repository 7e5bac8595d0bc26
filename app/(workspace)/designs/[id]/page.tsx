import { redirect } from "next/navigation";
import { can } from "@/lib/auth/permissions";
import { currentActor } from "@/lib/http/run-operation";

/** Who may change the design comes to its forms, who decides about it to its versions, and who only reads to its results. */
export default async function DesignPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params;
  const role = (await currentActor())?.membership?.role ?? "viewer";
  if (can(role, "design:edit")) redirect(`/designs/${id}/compose`);
  redirect(can(role, "version:review") ? `/designs/${id}/versions` : `/designs/${id}/results`);
}
