// The two calls of a shared page. Plain functions: that page carries no query library.
import { callApi } from "@/lib/http/fetcher";
import type { ShareSignature, SignShareInput } from "../schemas";

export function openShare(id: string, token: string): Promise<Record<string, never>> {
  return callApi(`/shares/${encodeURIComponent(id)}/visits`, { method: "POST", body: { token } });
}

export function signShare({ id, ...body }: SignShareInput): Promise<ShareSignature> {
  return callApi(`/shares/${encodeURIComponent(id)}/signature`, { method: "POST", body });
}
