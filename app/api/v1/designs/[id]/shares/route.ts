import { createShare } from "@/lib/features/sharing/operations/create-share";
import { listShares } from "@/lib/features/sharing/operations/list-shares";
import { route } from "@/lib/http/route";

export const GET = route(listShares);
export const POST = route(createShare, { status: 201 });
