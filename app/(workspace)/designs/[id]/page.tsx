import { redirect } from "next/navigation";

export default async function DesignPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  redirect(`/designs/${(await params).id}/compose`);
}
