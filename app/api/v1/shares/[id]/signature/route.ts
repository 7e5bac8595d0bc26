import { signShare } from "@/lib/features/sharing/operations/sign-share";
import { route } from "@/lib/http/route";

export const POST = route(signShare, { status: 201 });
