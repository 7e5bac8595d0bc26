import { restoreDesign } from "@/lib/features/designs/operations/restore-design";
import { route } from "@/lib/http/route";

export const POST = route(restoreDesign);
