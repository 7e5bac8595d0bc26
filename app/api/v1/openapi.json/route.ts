import { routes } from "@/app/api/routes.gen";
import { openApiDocument } from "@/lib/http/openapi";
import { env } from "@/lib/server/env";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

export function GET(): Response {
  const document = openApiDocument(routes, { version, serverUrl: env().publicUrl });
  return Response.json(document, { headers: { "cache-control": "no-store" } });
}
