"use client";
import { ErrorPage } from "@/components/shell/error-page";

interface ErrorProps {
  readonly error: Error & { readonly digest?: string };
}

/** What a page of ours shows when it could not be made. The words come with the script: their provider may be what failed. */
export default function ErrorBoundary({ error }: ErrorProps) {
  return <ErrorPage digest={error.digest} />;
}
