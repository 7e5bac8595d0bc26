import { deletePart } from "@/lib/features/catalog/operations/delete-part";
import { getPart } from "@/lib/features/catalog/operations/get-part";
import { updatePart } from "@/lib/features/catalog/operations/update-part";
import { route } from "@/lib/http/route";

export const GET = route(getPart);
export const PUT = route(updatePart);
export const DELETE = route(deletePart);
