import { createPart } from "@/lib/features/catalog/operations/create-part";
import { listParts } from "@/lib/features/catalog/operations/list-parts";
import { route } from "@/lib/http/route";

export const GET = route(listParts);
export const POST = route(createPart, { status: 201 });
