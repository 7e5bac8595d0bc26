import { duplicateDesign } from "@/lib/features/designs/operations/duplicate-design";
import { route } from "@/lib/http/route";

export const POST = route(duplicateDesign, { status: 201 });
