import { compareVersions } from "@/lib/features/versions/operations/compare-versions";
import { route } from "@/lib/http/route";

export const GET = route(compareVersions);
