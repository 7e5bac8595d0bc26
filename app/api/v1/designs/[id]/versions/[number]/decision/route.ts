import { decideVersion } from "@/lib/features/versions/operations/decide-version";
import { route } from "@/lib/http/route";

export const POST = route(decideVersion, { status: 201 });
