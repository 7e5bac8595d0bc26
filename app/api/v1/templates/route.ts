import { listTemplates } from "@/lib/features/designs/operations/list-templates";
import { route } from "@/lib/http/route";

export const GET = route(listTemplates);
