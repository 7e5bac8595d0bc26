import { redirect } from "next/navigation";
import { composeHref } from "@/components/composer/composer-address";

export default async function ComposePage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  redirect(composeHref((await params).id, "purpose"));
}
