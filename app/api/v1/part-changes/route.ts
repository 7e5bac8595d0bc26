import { previewPartChange } from "@/lib/features/evaluation/operations/preview-part-change";
import { route } from "@/lib/http/route";

export const POST = route(previewPartChange);
