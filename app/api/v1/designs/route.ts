import { createDesign } from "@/lib/features/designs/operations/create-design";
import { listDesigns } from "@/lib/features/designs/operations/list-designs";
import { route } from "@/lib/http/route";

export const GET = route(listDesigns);
export const POST = route(createDesign, { status: 201 });
