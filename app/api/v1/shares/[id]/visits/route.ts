import { openShare } from "@/lib/features/sharing/operations/open-share";
import { route } from "@/lib/http/route";

export const POST = route(openShare, { status: 201 });
