import { renameDesign } from "@/lib/features/designs/operations/rename-design";
import { route } from "@/lib/http/route";

export const PUT = route(renameDesign);
