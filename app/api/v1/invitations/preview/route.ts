import { previewInvitation } from "@/lib/features/members/operations/preview-invitation";
import { route } from "@/lib/http/route";

export const POST = route(previewInvitation);
