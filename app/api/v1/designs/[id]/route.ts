import { deleteDesign } from "@/lib/features/designs/operations/delete-design";
import { getDesign } from "@/lib/features/designs/operations/get-design";
import { patchDesign } from "@/lib/features/designs/operations/patch-design";
import { route } from "@/lib/http/route";

export const GET = route(getDesign);
export const PATCH = route(patchDesign);
export const DELETE = route(deleteDesign);
