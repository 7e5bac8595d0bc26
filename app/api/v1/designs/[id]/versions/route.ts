import { createVersion } from "@/lib/features/versions/operations/create-version";
import { listVersions } from "@/lib/features/versions/operations/list-versions";
import { route } from "@/lib/http/route";

export const GET = route(listVersions);
export const POST = route(createVersion, { status: 201 });
